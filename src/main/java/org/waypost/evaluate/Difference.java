package org.waypost.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waypost.knowledge.ConversationTest.Expected;

/** What a reply lacks, or has, against what was expected of it. */
final class Difference {
    private final Expected expected;
    private final Seen seen;
    private final List<String> found = new ArrayList<>();

    Difference(Expected expected, Seen seen) {
        this.expected = expected;
        this.seen = seen;
    }

    List<String> all() {
        var reply = seen.reply();
        one("intent", expected.intent(), Optional.ofNullable(reply.understanding().intent()).orElse("none"));
        one("journey", expected.journey(), Optional.ofNullable(reply.journey().id()).orElse("none"));
        one("state", expected.state(), reply.journey().state());
        one("language", expected.language(), reply.understanding().language());
        one("first message", expected.first(), seen.first());
        one("question", expected.asks(), seen.asks().orElse("nothing"));
        slots();
        handoffs();
        words();
        card();
        expected.notAsks().stream().filter(slot -> seen.asks().filter(slot::equals).isPresent())
                .forEach(slot -> found.add("it should not ask " + slot));
        all("citation", expected.cites(), List.copyOf(reply.citations().keySet()));
        all("waiting", expected.waiting(), reply.journey().waiting());
        return found;
    }

    private void one(String what, Optional<String> wanted, String got) {
        wanted.filter(value -> !value.equals(got)).ifPresent(value -> found.add(what + " should be " + value + ", was " + got));
    }

    private void all(String what, List<String> wanted, List<String> got) {
        wanted.stream().filter(value -> !got.contains(value)).forEach(value -> found.add(what + " " + value + " is missing, had " + got));
    }

    private void slots() {
        expected.slots().forEach((slot, value) -> {
            String got = seen.slots().getOrDefault(slot, "absent");
            if (!got.equals(value)) {
                found.add("slot " + slot + " should be " + value + ", was " + got);
            }
        });
    }

    private void handoffs() {
        if (expected.handoff().isEmpty()) {
            return;
        }
        var wanted = new HashSet<>(expected.handoff());
        wanted.remove("none");
        var got = new HashSet<>(seen.handoffs());
        if (!got.equals(wanted)) {
            found.add("handoff should be " + expected.handoff() + ", was " + seen.handoffs());
        }
    }

    private void words() {
        String text = plain(seen.text());
        expected.shows().stream().filter(words -> !text.contains(plain(words)))
                .forEach(words -> found.add("it should show \"" + words + "\""));
        expected.notShows().stream().filter(words -> text.contains(plain(words)))
                .forEach(words -> found.add("it should not show \"" + words + "\""));
    }

    /** Markdown's marks, apostrophes' shapes and letters' case don't matter to a reader. */
    private static String plain(String text) {
        return text.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .replace("**", "")
                .replace('\u2019', '\'')
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.UK);
    }

    private void card() {
        if (expected.card().isEmpty()) {
            return;
        }
        var card = seen.card();
        if ("none".equals(expected.card().get("level"))) {
            card.ifPresent(shown -> found.add("there should be no card, was " + shown.level() + "/" + shown.category() + "/"
                    + shown.action()));
            return;
        }
        if (card.isEmpty()) {
            found.add("there should be a card " + expected.card());
            return;
        }
        cardPart("level", card.get().level());
        cardPart("category", card.get().category());
        cardPart("action", card.get().action());
    }

    private void cardPart(String part, String got) {
        String wanted = expected.card().get(part);
        if (wanted != null && !wanted.equals(got)) {
            found.add("the card's " + part + " should be " + wanted + ", was " + got);
        }
    }
}
