package org.waypost.knowledge.check;

import java.util.HashSet;
import org.waypost.knowledge.ConversationTest;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.reading.Content;
import org.waypost.knowledge.reading.Kind;

/** Every intent and handoff is expected by a test; those that aren't are told in one warning for each file. */
final class TestsReachAll implements Rule {
    @Override
    public void check(Content content, Faults faults) {
        var intents = new HashSet<String>();
        var handoffs = new HashSet<String>();
        content.knowledge().tests().stream().map(ConversationTest::turns).forEach(turns -> turns.forEach(turn -> {
            turn.expect().intent().ifPresent(intents::add);
            handoffs.addAll(turn.expect().handoff());
        }));
        Gathered.warn(content, Kind.INTENT, id -> !intents.contains(id), TestsReachAll::what, faults);
        Gathered.warn(content, Kind.HANDOFF, id -> !handoffs.contains(id), TestsReachAll::what, faults);
    }

    private static String what(String names) {
        return "no test expects the " + names + ". Write one in conversations/.";
    }
}
