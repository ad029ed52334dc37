package org.waypost.knowledge.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waypost.knowledge.Choice;
import org.waypost.knowledge.Derivation;
import org.waypost.knowledge.Ids;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;

/** Reads {@code slots.yaml} and each journey's own slots. */
final class SlotsReader {
    private final Reading reading;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Node> derivations = new ArrayList<>();

    SlotsReader(Reading reading) {
        this.reading = reading;
        for (Node file : reading.documents.yaml(Kind.SLOT)) {
            file.entries().forEach((id, node) -> {
                if (id.equals("derive")) {
                    derivations.addAll(node.items());
                } else {
                    declare(id, node);
                }
            });
        }
        for (Node journey : reading.documents.yaml(Kind.JOURNEY)) {
            if (journey.isMap()) {
                journey.get("slots").ifPresent(slots -> slots.entries().forEach((id, node) -> {
                    declare(id, node);
                    checkPrefix(journey, id, node);
                }));
            }
        }
    }

    private void declare(String id, Node node) {
        if (reading.declared.add(Kind.SLOT, id, Reading.place(node))) {
            nodes.put(id, node);
        }
    }

    private static void checkPrefix(Node journey, String id, Node node) {
        String prefix = journey.text("id", "");
        if (!id.startsWith(prefix + "-")) {
            node.fault("\"" + id + "\" is a slot of one journey, so its id starts with \"" + prefix
                    + "-\". Rename it or move it to slots.yaml.");
        }
    }

    Map<SlotId, Slot> read() {
        var slots = new TreeMap<SlotId, Slot>();
        nodes.forEach((id, node) -> slots.put(new SlotId(id), slot(new SlotId(id), node)));
        return slots;
    }

    private Slot slot(SlotId id, Node node) {
        node.only("kind", "question", "again", "why", "said-back", "unknown", "choices", "no-unknown", "said-with");
        node.need("kind");
        var kind = Values.word(node, "kind", Slot.Kind.class, Slot.Kind.TEXT);
        var choices = choices(node);
        if (choices.isEmpty() == (kind == Slot.Kind.CHOICE)) {
            node.fault(choices.isEmpty() ? "a choice needs choices. Add them."
                    : "only a slot of kind choice has choices. Take them out.");
        }
        for (String key : List.of("question", "again", "why")) {
            node.get(key).ifPresent(text -> reading.show(text, ShownText.Part.QUESTION));
        }
        node.get("said-with").filter(words -> kind != Slot.Kind.DATE)
                .ifPresent(words -> words.fault("only a date is told by words said with it. Use hears: on a choice."));
        String question = node.need("question");
        var saidBack = new TreeMap<String, String>();
        node.get("said-back").ifPresent(map -> map.entries().forEach((value, text) -> {
            oneOf(choices, value, text);
            saidBack.put(value, text.text());
            reading.show(text, ShownText.Part.QUESTION);
        }));
        return new Slot(id, kind, question, node.text("again", question), node.text("why", ""), choices, saidBack,
                node.texts("said-with"), unknown(node, choices));
    }

    private List<Choice> choices(Node node) {
        var choices = new ArrayList<Choice>();
        node.get("choices").ifPresent(map -> map.entries().forEach((value, choice) -> {
            choice.only("label", "hears", "answers");
            if (!Ids.valid(value) || value.equals("unknown")) {
                choice.fault("\"" + value + "\" can't be a choice. Use lower-case words joined by hyphens; \"unknown\" is taken.");
            }
            String label = choice.need("label");
            choice.get("label").ifPresent(text -> reading.show(text, ShownText.Part.QUESTION));
            choices.add(new Choice(value, label, choice.texts("hears"), choice.texts("answers")));
        }));
        return choices;
    }

    private Slot.Unknown unknown(Node node, List<Choice> choices) {
        boolean offered = !Values.yes(node, "no-unknown");
        var rule = node.get("unknown");
        if (rule.isEmpty()) {
            return new Slot.Unknown(offered, Optional.empty(), Optional.empty());
        }
        rule.get().only("say", "choose");
        var choose = rule.get().get("choose").filter(value -> oneOf(choices, value.text(), value)).map(Node::text);
        return new Slot.Unknown(offered, reading.references.passage(rule.get(), "say"), choose);
    }

    private static boolean oneOf(List<Choice> choices, String value, Node where) {
        boolean found = choices.stream().anyMatch(choice -> choice.value().equals(value));
        if (!found) {
            where.fault("\"" + value + "\" is none of its choices: " + String.join(", ", choices.stream().map(Choice::value)
                    .toList()) + ".");
        }
        return found;
    }

    List<Derivation> derivations(Map<SlotId, Slot> slots, Conditions conditions) {
        var values = new SlotValues(reading, slots);
        var found = new ArrayList<Derivation>();
        for (Node item : derivations) {
            item.only("when", "set", "forget");
            item.need("when");
            var when = item.get("when").flatMap(conditions::timeless);
            var set = values.read(item, "set");
            var forget = reading.references.findAll(Kind.SLOT, item, "forget", SlotId::new);
            if (item.get("set").isEmpty() && item.get("forget").isEmpty()) {
                item.fault("this works nothing out. Add set: or forget:.");
            }
            when.ifPresent(condition -> found.add(new Derivation(condition, set, forget)));
        }
        return found;
    }
}
