package org.waypost.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waypost.knowledge.ConversationTest;
import org.waypost.knowledge.ConversationTest.Exchange;
import org.waypost.knowledge.ConversationTest.Expected;
import org.waypost.knowledge.Node;

/** Reads {@code conversations/}. */
final class ConversationsReader {
    private final Reading reading;

    ConversationsReader(Reading reading) {
        this.reading = reading;
    }

    List<ConversationTest> read() {
        var tests = new ArrayList<ConversationTest>();
        var names = new TreeMap<String, Place>();
        for (Node file : reading.documents.yaml(Kind.CONVERSATION)) {
            for (Node item : file.items()) {
                item.only("name", "turns");
                var earlier = names.putIfAbsent(item.need("name"), Reading.place(item));
                if (earlier != null) {
                    item.fault("a test of this name is already in " + earlier.file() + ":" + earlier.line()
                            + ". Name it for what it shows.");
                }
                var turns = item.get("turns").map(Node::items).orElse(List.of()).stream().flatMap(turn -> exchange(turn).stream())
                        .toList();
                if (turns.isEmpty()) {
                    item.fault("this test has no turns. Add turns: with what is said.");
                }
                tests.add(new ConversationTest(item.text("name", ""), turns, item.file(), item.line()));
            }
        }
        return tests;
    }

    private static Optional<Exchange> exchange(Node turn) {
        turn.only("say", "press", "expect");
        boolean pressed = turn.entries().containsKey("press");
        if (pressed == turn.entries().containsKey("say")) {
            turn.fault("a turn has either say: or press:.");
            return Optional.empty();
        }
        var expected = turn.get("expect").map(ConversationsReader::expected).orElseGet(ConversationsReader::nothing);
        return Optional.of(new Exchange(turn.text(pressed ? "press" : "say", ""), pressed, expected, turn.line()));
    }

    private static Expected expected(Node node) {
        node.only("intent", "journey", "state", "slots", "asks", "not-asks", "handoff", "cites", "shows", "not-shows", "card", "first",
                "waiting", "language");
        return new Expected(text(node, "intent"), text(node, "journey"), text(node, "state"), map(node, "slots"), text(node, "asks"),
                node.texts("not-asks"), node.texts("handoff"), node.texts("cites"), node.texts("shows"), node.texts("not-shows"),
                card(node), text(node, "first"), node.texts("waiting"), text(node, "language"));
    }

    private static Expected nothing() {
        return new Expected(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), List.of(), List.of(),
                List.of(),
                List.of(), List.of(), Map.of(), Optional.empty(), List.of(), Optional.empty());
    }

    /** {@code card: none} becomes the level "none". */
    private static Map<String, String> card(Node node) {
        var card = node.get("card");
        if (card.filter(Node::isText).isPresent()) {
            card.filter(value -> !value.text().equals("none"))
                    .ifPresent(value -> value.fault("write card: {level, category, action} or none."));
            return Map.of("level", "none");
        }
        card.ifPresent(value -> value.only("level", "category", "action"));
        return map(node, "card");
    }

    private static Map<String, String> map(Node node, String key) {
        var found = new TreeMap<String, String>();
        node.get(key).ifPresent(map -> map.entries().forEach((name, value) -> found.put(name, value.text())));
        return found;
    }

    private static Optional<String> text(Node node, String key) {
        return node.get(key).map(Node::text);
    }
}
