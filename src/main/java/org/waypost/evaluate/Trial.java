package org.waypost.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waypost.knowledge.ConversationTest;
import org.waypost.turn.Rehearsal;

/** Holds conversation tests against what Waypost really answers. */
public final class Trial {
    private final Rehearsal rehearsal;

    public Trial(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /**
     * What came of one test.
     *
     * @param reached the questions and endings it came to, as {@link Coverage} names them
     */
    public record Outcome(ConversationTest test, List<String> differences, int questions, boolean handedOff, Set<String> reached) {
        public Outcome {
            differences = List.copyOf(differences);
            reached = Set.copyOf(reached);
        }

        public boolean passed() {
            return differences.isEmpty();
        }
    }

    /** Every difference as {@code file:line: what}; a failed turn doesn't stop the rest. */
    public Outcome run(ConversationTest test) {
        var talk = rehearsal.begin();
        var differences = new ArrayList<String>();
        var reached = new HashSet<String>();
        int questions = 0;
        boolean handedOff = false;
        for (ConversationTest.Exchange exchange : test.turns()) {
            try {
                var reply = talk.say((exchange.pressed() ? "#" : "") + exchange.say());
                var seen = new Seen(reply);
                new Difference(exchange.expect(), seen).all()
                        .forEach(what -> differences.add(test.file() + ":" + exchange.line() + ": after \"" + exchange.say() + "\" "
                                + what));
                reached.addAll(seen.steps());
                questions += handedOff || seen.asks().isEmpty() ? 0 : 1;
                handedOff |= !seen.handoffs().isEmpty();
            } catch (RuntimeException e) {
                differences.add(test.file() + ":" + exchange.line() + ": after \"" + exchange.say() + "\" it failed: " + e);
                break;
            }
        }
        return new Outcome(test, differences, questions, handedOff, reached);
    }
}
