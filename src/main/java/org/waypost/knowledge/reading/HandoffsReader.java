package org.waypost.knowledge.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.waypost.knowledge.DeadlineRule;
import org.waypost.knowledge.Fact;
import org.waypost.knowledge.FactId;
import org.waypost.knowledge.HandoffForm;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.LetterId;
import org.waypost.knowledge.Line;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.SlotId;

/** Reads {@code handoffs/}. */
final class HandoffsReader {
    private final Reading reading;
    private final List<Node> items;

    HandoffsReader(Reading reading) {
        this.reading = reading;
        items = reading.declareItems(Kind.HANDOFF);
    }

    Map<HandoffId, HandoffForm> read(Map<FactId, Fact> facts) {
        var handoffs = new TreeMap<HandoffId, HandoffForm>();
        items.forEach(item -> {
            var handoff = handoff(item, facts);
            handoffs.put(handoff.id(), handoff);
        });
        return handoffs;
    }

    private HandoffForm handoff(Node item, Map<FactId, Fact> facts) {
        item.only("id", "kind", "title", "run-by", "owner", "link", "phone", "email", "contact", "letter", "fills", "missing", "need",
                "text", "deadlines", "if-no-answer", "other-ways", "sources");
        item.need("kind");
        for (String key : List.of("title", "run-by")) {
            item.get(key).ifPresent(text -> reading.show(text, ShownText.Part.HANDOFF));
        }
        for (String key : List.of("missing", "need")) {
            item.get(key).map(Node::items).orElse(List.of()).forEach(text -> reading.show(text, ShownText.Part.HANDOFF));
        }
        var references = reading.references;
        return new HandoffForm(new HandoffId(item.need("id")),
                Values.word(item, "kind", HandoffForm.Kind.class, HandoffForm.Kind.IN_PERSON),
                item.need("title"), item.need("run-by"), item.need("owner"),
                fact(item, "link", Fact.Kind.LINK, facts), fact(item, "phone", Fact.Kind.PHONE, facts),
                fact(item, "email", Fact.Kind.EMAIL, facts),
                item.get("contact").flatMap(value -> Values.word(value, HandoffForm.Contact.class)),
                references.find(Kind.LETTER, item, "letter", LetterId::new),
                references.findAll(Kind.SLOT, item, "fills", SlotId::new),
                item.texts("missing"), item.texts("need"), text(item), deadlines(item),
                references.passage(item, "if-no-answer"), references.findAll(Kind.HANDOFF, item, "other-ways", HandoffId::new),
                references.sources(item), item.file(), item.line());
    }

    private Optional<FactId> fact(Node item, String key, Fact.Kind kind, Map<FactId, Fact> facts) {
        var id = reading.references.find(Kind.FACT, item, key, FactId::new);
        var fits = kind == Fact.Kind.PHONE ? Set.of(kind, Fact.Kind.TEXT_NUMBER) : Set.of(kind);
        id.map(facts::get).filter(fact -> !fits.contains(fact.kind())).ifPresent(fact ->
                item.get(key).ifPresent(value -> value.fault("\"" + fact.id() + "\" is no " + key + ". Name a fact that is one.")));
        return id;
    }

    private List<Line> text(Node item) {
        var lines = item.get("text").map(text -> reading.statements.read(item.file(), text.lines())).orElse(List.of());
        lines.forEach(line -> reading.show(new Place(item.file(), line.number()), line.text(), ShownText.Part.HANDOFF));
        return lines;
    }

    private List<DeadlineRule> deadlines(Node item) {
        return item.get("deadlines").map(Node::items).orElse(List.of()).stream().flatMap(node -> deadline(node).stream()).toList();
    }

    private Optional<DeadlineRule> deadline(Node node) {
        node.only("what", "days", "months", "working-days", "roll", "basis", "rule", "sources", "from");
        var units = List.of("days", "months", "working-days").stream().filter(unit -> node.get(unit).isPresent()).toList();
        if (units.size() != 1) {
            node.fault("a deadline has exactly one of: days, months, working-days.");
            return Optional.empty();
        }
        node.need("basis");
        for (String key : List.of("what", "rule")) {
            node.get(key).ifPresent(text -> reading.show(text, ShownText.Part.QUESTION));
        }
        String unit = units.getFirst();
        int amount = node.get(unit).map(Values::count).orElse(1);
        var from = node.text("from", "today").equals("today") ? Optional.<SlotId>empty()
                : reading.references.find(Kind.SLOT, node, "from", SlotId::new);
        return Optional.of(new DeadlineRule(node.need("what"), amount, Values.unit(unit), rolls(node), from,
                Values.word(node, "basis", DeadlineRule.Basis.class, DeadlineRule.Basis.USUAL), node.need("rule"),
                reading.references.sources(node)));
    }

    private static boolean rolls(Node node) {
        String roll = node.text("roll", "none");
        if (!roll.equals("none") && !roll.equals("working-day")) {
            node.fault("\"" + roll + "\" can't stand after roll:. Use working-day or none.");
        }
        return roll.equals("working-day");
    }
}
