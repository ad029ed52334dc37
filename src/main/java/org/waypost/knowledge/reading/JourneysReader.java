package org.waypost.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waypost.knowledge.Choice;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.Journey;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.Step;
import org.waypost.knowledge.Suggestion;

/** Reads {@code journeys/}. */
final class JourneysReader {
    private final Reading reading;
    private final List<Node> journeys = new ArrayList<>();

    JourneysReader(Reading reading) {
        this.reading = reading;
        for (Node journey : reading.documents.yaml(Kind.JOURNEY)) {
            if (reading.declare(Kind.JOURNEY, journey)) {
                journeys.add(journey);
            }
        }
    }

    Map<JourneyId, Journey> read(Map<SlotId, Slot> slots, Conditions conditions) {
        var found = new TreeMap<JourneyId, Journey>();
        for (Node node : journeys) {
            node.only("id", "title", "about", "said-with", "slots", "steps", "sections");
            if (node.get("steps").isEmpty()) {
                node.fault("\"steps\" is missing. Add what to ask and where it ends.");
            }
            var sectionNodes = node.get("sections").map(Node::entries).orElse(Map.of());
            var reader = new StepsReader(conditions, slots, sectionNodes);
            var steps = node.get("steps").map(reader::read).orElse(List.of());
            var sections = new TreeMap<String, List<Step>>();
            sectionNodes.forEach((name, section) -> sections.put(name, reader.read(section)));
            var id = new JourneyId(node.need("id"));
            found.put(id, new Journey(id, node.need("title"), node.need("about"), node.texts("said-with"), steps, sections, node.file()));
        }
        return found;
    }

    /** Reads the steps of one journey. */
    private final class StepsReader {
        private final Conditions conditions;
        private final Map<SlotId, Slot> slots;
        private final Map<String, Node> sections;

        StepsReader(Conditions conditions, Map<SlotId, Slot> slots, Map<String, Node> sections) {
            this.conditions = conditions;
            this.slots = slots;
            this.sections = sections;
        }

        List<Step> read(Node list) {
            if (!list.isList()) {
                list.fault("this should be a list of steps, each beginning with \"- \".");
                return List.of();
            }
            return list.items().stream().flatMap(step -> step(step).stream()).toList();
        }

        private Optional<Step> step(Node node) {
            for (String key : List.of("ask", "when", "say", "go", "end")) {
                if (node.entries().containsKey(key)) {
                    return switch (key) {
                        case "ask" -> ask(node);
                        case "when" -> when(node);
                        case "say" -> say(node);
                        case "go" -> go(node);
                        default -> end(node);
                    };
                }
            }
            node.fault("a step is one of: ask, say, when, go, end.");
            return Optional.empty();
        }

        private Optional<Step> ask(Node node) {
            node.only("ask", "only", "question", "again", "why");
            for (String key : List.of("question", "again", "why")) {
                node.get(key).ifPresent(text -> reading.show(text, ShownText.Part.QUESTION));
            }
            return reading.references.find(Kind.SLOT, node, "ask", SlotId::new).map(slot -> {
                checkOnly(node, slot);
                return new Step.Ask(slot, node.texts("only"), text(node, "question"), text(node, "again"), text(node, "why"),
                        node.line());
            });
        }

        private static Optional<String> text(Node node, String key) {
            return node.get(key).map(Node::text);
        }

        private void checkOnly(Node node, SlotId slot) {
            var choices = Optional.ofNullable(slots.get(slot)).map(Slot::choices).orElse(List.of()).stream().map(Choice::value).toList();
            for (Node only : node.get("only").map(Node::items).orElse(List.of())) {
                if (!choices.contains(only.text())) {
                    only.fault("\"" + only.text() + "\" is no choice of \"" + slot + "\". "
                            + Suggestion.of(only.text(), choices).orElse("It has: " + String.join(", ", choices) + "."));
                }
            }
        }

        private Optional<Step> when(Node node) {
            node.only("when", "then", "go", "end", "say");
            var then = new ArrayList<Step>();
            node.get("then").ifPresent(list -> then.addAll(read(list)));
            node.get("say").ifPresent(value -> say(node, value).ifPresent(then::add));
            node.get("go").ifPresent(value -> goTo(value).ifPresent(then::add));
            node.get("end").ifPresent(value -> endAt(node, value).ifPresent(then::add));
            if (List.of("then", "go", "end", "say").stream().allMatch(key -> node.get(key).isEmpty())) {
                node.fault("this \"when\" does nothing. Add then: with steps, or go: with a section.");
            }
            return node.get("when").flatMap(conditions::read).map(condition -> new Step.When(condition, then, node.line()));
        }

        private Optional<Step> say(Node node) {
            node.only("say");
            return node.get("say").flatMap(value -> say(node, value));
        }

        private Optional<Step> say(Node node, Node value) {
            return reading.references.passage(value).map(passage -> new Step.Say(passage, node.line()));
        }

        private Optional<Step> go(Node node) {
            node.only("go");
            return node.get("go").flatMap(this::goTo);
        }

        private Optional<Step> goTo(Node value) {
            String name = value.text();
            if (sections.containsKey(name)) {
                return Optional.of(new Step.Go(name, value.line()));
            }
            value.fault("goes to \"" + name + "\", which is no section here. "
                    + Suggestion.of(name, sections.keySet()).orElse("Add it under sections:."));
            return Optional.empty();
        }

        private Optional<Step> end(Node node) {
            node.only("end");
            return node.get("end").flatMap(value -> endAt(node, value));
        }

        private Optional<Step> endAt(Node node, Node value) {
            var handoffs = value.items().stream()
                    .flatMap(item -> reading.references.find(Kind.HANDOFF, item, HandoffId::new).stream()).toList();
            return Optional.of(new Step.End(handoffs, node.line()));
        }
    }
}
