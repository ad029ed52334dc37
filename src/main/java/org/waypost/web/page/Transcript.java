package org.waypost.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waypost.language.Said;
import org.waypost.reply.ReplyJson;
import org.waypost.reply.ReplyJson.FilledJson;
import org.waypost.reply.ReplyJson.HandoffMessageJson;
import org.waypost.reply.ReplyJson.MessageJson;
import org.waypost.reply.ReplyJson.SuggestionJson;
import org.waypost.reply.ReplyJson.TextJson;
import org.waypost.turn.Turn;

/**
 * A conversation as the page shows it.
 *
 * @param turns oldest first
 * @param live the turn whose question can be answered
 * @param last the last turn there is
 * @param answers what the person has told, as of the last turn
 */
record Transcript(List<Exchange> turns, int live, int last, List<FilledJson> answers) {
    private static final String NOT_RIGHT = "do:not-right";

    /**
     * @param kept all turns that are kept, the greeting too, oldest first
     * @param at the turn to answer anew, or any number past the last for the latest
     * @param from the first turn to show
     * @param thanked the turn for which feedback has just been given, or -1
     */
    static Transcript of(List<Turn> kept, int at, int from, int thanked) {
        int last = kept.isEmpty() ? 0 : kept.getLast().number();
        int live = at >= 0 ? Math.min(at, last) : last;
        var turns = new ArrayList<Exchange>();
        for (int index = 0; index < kept.size(); index++) {
            var turn = kept.get(index);
            boolean greeting = turn.number() == 0 && last > 0;
            if (turn.number() >= from && turn.number() <= live && !greeting) {
                var later = kept.subList(index + 1, kept.size());
                turns.add(exchange(turn, chosen(turn, later), turn.number() == live, turn.number() == thanked));
            }
        }
        return new Transcript(turns, live, last, kept.isEmpty() ? List.of() : kept.getLast().reply().journey().answers());
    }

    /** A turn that is still being sent: nothing in it can be answered yet. */
    static Exchange alone(Turn turn) {
        return exchange(turn, "", false, false);
    }

    public boolean isLatest() {
        return live == last;
    }

    /** The same with nothing to press. */
    Transcript toRead() {
        return new Transcript(turns.stream().map(Exchange::toRead).toList(), live, last, answers);
    }

    /** The button that answers a turn's question as it now stands: pressed next, or later when the answer was changed. */
    private static String chosen(Turn turn, List<Turn> later) {
        var buttons = new Buttons(turn.reply());
        String chosen = "";
        for (Turn after : later) {
            boolean next = after.number() == turn.number() + 1;
            chosen = pressed(after.said()).filter(pressed -> buttons.offers(pressed, next)).map(Said.Pressed::words).orElse(chosen);
        }
        return chosen;
    }

    private static Exchange exchange(Turn turn, String chosen, boolean live, boolean thanked) {
        var messages = new Messages(turn.reply(), live ? "" : chosen).shown();
        boolean helpful = turn.number() > 0 && turn.reply().messages().stream().anyMatch(Transcript::canHelp);
        var ways = live ? ways(turn.reply()) : List.<SuggestionJson>of();
        return new Exchange(turn.number(), turn.said().words(), messages, ways, doubt(turn.reply()), live, helpful && live, thanked);
    }

    /** "Not right?" stands beside what was understood, not among the ways on. */
    private static List<SuggestionJson> ways(ReplyJson reply) {
        return reply.suggestions().stream().filter(suggestion -> !suggestion.id().equals(NOT_RIGHT)).toList();
    }

    private static String doubt(ReplyJson reply) {
        return reply.suggestions().stream()
                .filter(suggestion -> suggestion.id().equals(NOT_RIGHT))
                .map(SuggestionJson::label)
                .findFirst()
                .orElse("");
    }

    private static Optional<Said.Pressed> pressed(Said said) {
        return switch (said) {
            case Said.Typed typed -> Optional.empty();
            case Said.Pressed pressed -> Optional.of(pressed);
        };
    }

    private static boolean canHelp(MessageJson message) {
        return message instanceof HandoffMessageJson || message instanceof TextJson text && text.role().equals("answer");
    }

    /**
     * What was said, and the reply.
     *
     * @param said their words, masked; "" for the greeting
     * @param doubt the button that says it was understood wrongly, or ""
     * @param helpful whether to ask if it was any help
     */
    record Exchange(
            int number, String said, List<Shown> messages, List<SuggestionJson> suggestions, String doubt,
            boolean live, boolean helpful, boolean thanked) {
        Exchange toRead() {
            return new Exchange(number, said, messages, List.of(), "", false, false, false);
        }

        /** What needs the page's own words first: an emergency. */
        public boolean interrupts() {
            return messages.stream().anyMatch(message -> message instanceof Shown.Card card && card.action().equals("interrupt"));
        }
    }
}
