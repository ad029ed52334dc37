package org.waypost.knowledge.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.waypost.knowledge.DeadlineId;
import org.waypost.knowledge.DeadlineRule;
import org.waypost.knowledge.Line;
import org.waypost.knowledge.Node;

/** Reads {@code deadlines.yaml}: the rules that handoffs and conditions name. */
final class DeadlinesReader {
    private static final List<String> UNITS = List.of("days", "working-days", "weeks", "months", "years");
    /** No date is a promise, so each says so; one that a letter asks for promises nothing. */
    private static final Pattern CAREFUL = Pattern.compile("(?i).*\\b(normally|usually)\\b.*");
    private final Reading reading;
    private final List<Node> items;

    DeadlinesReader(Reading reading) {
        this.reading = reading;
        this.items = reading.declareItems(Kind.DEADLINE);
    }

    Map<DeadlineId, DeadlineRule> read() {
        var rules = new TreeMap<DeadlineId, DeadlineRule>();
        items.forEach(item -> rule(item).ifPresent(rule -> rules.put(rule.id(), rule)));
        return rules;
    }

    private Optional<DeadlineRule> rule(Node node) {
        node.only("id", "what", "past", "days", "working-days", "weeks", "months", "years", "roll", "basis", "rule", "counts", "notes",
                "sources");
        var units = UNITS.stream().filter(unit -> node.get(unit).isPresent()).toList();
        if (units.size() != 1) {
            node.fault("a deadline has exactly one of: " + String.join(", ", UNITS) + ".");
            return Optional.empty();
        }
        node.need("basis");
        var basis = Values.word(node, "basis", DeadlineRule.Basis.class, DeadlineRule.Basis.USUAL);
        for (String key : List.of("what", "past", "rule", "counts")) {
            node.need(key);
            reading.show(node, key, ShownText.Part.QUESTION);
        }
        careful(node, basis);
        var sources = reading.references.sources(node);
        if (sources.isEmpty()) {
            node.fault("this deadline has no source. Add sources:.");
        }
        String unit = units.getFirst();
        return Optional.of(new DeadlineRule(new DeadlineId(node.need("id")), node.need("what"), node.need("past"),
                node.get(unit).map(Values::count).orElse(1),
                DeadlineRule.Unit.valueOf(unit.toUpperCase(Locale.ROOT).replace('-', '_')), rolls(node), basis, node.need("rule"),
                node.need("counts"), notes(node), sources));
    }

    private static void careful(Node node, DeadlineRule.Basis basis) {
        for (String key : List.of("what", "past")) {
            node.get(key).filter(text -> basis != DeadlineRule.Basis.YOUR_REQUEST && !CAREFUL.matcher(text.text()).matches())
                    .ifPresent(text -> text.fault("a date is no promise. Say \"normally\" or \"usually\" here."));
        }
    }

    private List<Line> notes(Node node) {
        var lines = node.get("notes").map(text -> reading.statements.read(node.file(), text.lines())).orElse(List.of());
        lines.forEach(line -> reading.show(new Place(node.file(), line.number()), line.text(), ShownText.Part.HANDOFF));
        return lines;
    }

    private static boolean rolls(Node node) {
        String roll = node.text("roll", "none");
        if (!roll.equals("none") && !roll.equals("working-day")) {
            node.fault("\"" + roll + "\" can't stand after roll:. Use working-day or none.");
        }
        return roll.equals("working-day");
    }
}
