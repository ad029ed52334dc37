package org.waypost.knowledge.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waypost.knowledge.Fact;
import org.waypost.knowledge.FactId;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.SourceId;

/** Reads {@code facts/}. */
final class FactsReader {
    private static final List<String> KINDS = List.of("phone", "text-number", "link", "email", "time", "money");
    private static final List<Fact.Kind> MEANT =
            List.of(Fact.Kind.PHONE, Fact.Kind.TEXT_NUMBER, Fact.Kind.LINK, Fact.Kind.EMAIL, Fact.Kind.TIME, Fact.Kind.MONEY);
    private final Reading reading;
    private final List<Node> items;

    FactsReader(Reading reading) {
        this.reading = reading;
        items = reading.declareItems(Kind.FACT);
    }

    Map<FactId, Fact> read() {
        var facts = new TreeMap<FactId, Fact>();
        for (Node item : items) {
            item.only("id", "phone", "text-number", "link", "email", "time", "money", "hours", "label", "source");
            var kinds = KINDS.stream().filter(kind -> item.get(kind).isPresent()).toList();
            if (kinds.size() != 1) {
                item.fault("a fact has exactly one of: " + String.join(", ", KINDS) + ".");
            }
            item.need("source");
            var source = reading.references.find(Kind.SOURCE, item, "source", SourceId::new);
            if (kinds.size() == 1 && source.isPresent()) {
                var fact = fact(item, kinds.getFirst(), source.get());
                facts.put(fact.id(), fact);
            }
        }
        return facts;
    }

    private static Fact fact(Node item, String key, SourceId source) {
        var kind = MEANT.get(KINDS.indexOf(key));
        String value = item.need(key);
        checkForm(item, key, value);
        if (kind == Fact.Kind.LINK) {
            item.need("label");
        }
        return new Fact(new FactId(item.need("id")), kind, value, item.text("label", value), item.get("hours").map(Node::text), source);
    }

    private static void checkForm(Node item, String key, String value) {
        boolean good = switch (key) {
            case "phone", "text-number" -> value.matches("\\+?[0-9][0-9 ]*") && value.replace(" ", "").length() <= 15;
            case "email" -> value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
            case "money" -> value.matches("£[0-9][0-9,.]*p?|[0-9]+p");
            default -> true;
        };
        if (key.equals("link")) {
            Values.url(item, "link");
        }
        if (!good) {
            item.fault("\"" + value + "\" is no " + key + ". Write " + switch (key) {
                case "email" -> "it as name@place.uk.";
                case "money" -> "it as £10 or 50p.";
                default -> "digits and spaces.";
            });
        }
    }
}
