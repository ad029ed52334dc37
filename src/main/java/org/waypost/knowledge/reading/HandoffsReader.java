package org.waypost.knowledge.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.waypost.knowledge.DeadlineId;
import org.waypost.knowledge.DeadlineRule;
import org.waypost.knowledge.Due;
import org.waypost.knowledge.Fact;
import org.waypost.knowledge.FactId;
import org.waypost.knowledge.HandoffForm;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.LetterId;
import org.waypost.knowledge.Line;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;

/** Reads {@code handoffs/}. */
final class HandoffsReader {
    private final Reading reading;
    private final List<Node> items;

    HandoffsReader(Reading reading) {
        this.reading = reading;
        items = reading.declareItems(Kind.HANDOFF);
    }

    /** What handoffs are put together from. */
    record Known(Map<FactId, Fact> facts, Map<SlotId, Slot> slots, Map<DeadlineId, DeadlineRule> deadlines) {}

    Map<HandoffId, HandoffForm> read(Known known) {
        var handoffs = new TreeMap<HandoffId, HandoffForm>();
        items.forEach(item -> {
            var handoff = handoff(item, known);
            handoffs.put(handoff.id(), handoff);
        });
        return handoffs;
    }

    private HandoffForm handoff(Node item, Known known) {
        item.only("id", "kind", "title", "run-by", "owner", "link", "phone", "email", "contact", "letter", "fills", "missing", "need",
                "text", "deadlines", "if-no-answer", "unanswered", "other-ways", "sources");
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
                fact(item, "link", Fact.Kind.LINK, known), fact(item, "phone", Fact.Kind.PHONE, known),
                fact(item, "email", Fact.Kind.EMAIL, known),
                item.get("contact").flatMap(value -> Values.word(value, HandoffForm.Contact.class)),
                references.find(Kind.LETTER, item, "letter", LetterId::new),
                references.findAll(Kind.SLOT, item, "fills", SlotId::new),
                item.texts("missing"), item.texts("need"), text(item), deadlines(item, known),
                references.passage(item, "if-no-answer"), unanswered(item, known),
                references.findAll(Kind.HANDOFF, item, "other-ways", HandoffId::new),
                references.sources(item), item.file(), item.line());
    }

    private Optional<HandoffForm.Unanswered> unanswered(Node item, Known known) {
        return item.get("unanswered").flatMap(node -> {
            node.only("journey", "set");
            node.need("journey");
            var set = new SlotValues(reading, known.slots()).read(node, "set");
            return reading.references.find(Kind.JOURNEY, node, "journey", JourneyId::new)
                    .map(journey -> new HandoffForm.Unanswered(journey, set));
        });
    }

    private Optional<FactId> fact(Node item, String key, Fact.Kind kind, Known known) {
        var id = reading.references.find(Kind.FACT, item, key, FactId::new);
        var fits = kind == Fact.Kind.PHONE ? Set.of(kind, Fact.Kind.TEXT_NUMBER) : Set.of(kind);
        id.map(known.facts()::get).filter(fact -> !fits.contains(fact.kind())).ifPresent(fact ->
                item.get(key).ifPresent(value -> value.fault("\"" + fact.id() + "\" is no " + key + ". Name a fact that is one.")));
        return id;
    }

    private List<Line> text(Node item) {
        var lines = item.get("text").map(text -> reading.statements.read(item.file(), text.lines())).orElse(List.of());
        lines.forEach(line -> reading.show(new Place(item.file(), line.number()), line.text(), ShownText.Part.HANDOFF));
        return lines;
    }

    /** Each a rule's id, or a rule with the slot it counts from. */
    private List<Due> deadlines(Node item, Known known) {
        return item.get("deadlines").map(Node::items).orElse(List.of()).stream().flatMap(node -> due(node, known).stream()).toList();
    }

    private Optional<Due> due(Node node, Known known) {
        if (node.isMap()) {
            node.only("rule", "from");
            node.need("rule");
        }
        var id = node.isMap() ? reading.references.find(Kind.DEADLINE, node, "rule", DeadlineId::new)
                : reading.references.find(Kind.DEADLINE, node, DeadlineId::new);
        var from = node.isMap() ? reading.references.find(Kind.SLOT, node, "from", SlotId::new) : Optional.<SlotId>empty();
        from.map(known.slots()::get).filter(slot -> slot.kind() != Slot.Kind.DATE)
                .ifPresent(slot -> node.fault("\"" + slot.id() + "\" is no date, so nothing can be counted from it."));
        return id.map(known.deadlines()::get).map(rule -> new Due(rule, from));
    }
}
