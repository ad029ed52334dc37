package org.waypost.dialogue;

import java.util.List;
import java.util.Optional;
import org.waypost.conversation.Conversation;
import org.waypost.knowledge.IntentId;

/**
 * What to do, and what to remember.
 *
 * @param intent what the words were taken to mean, if anything
 * @param atMostLeft the most questions the journey under way may still ask, this one included
 * @param erases true when the person had everything erased: nothing is kept, this turn included
 */
public record Decision(Conversation next, List<Move> moves, Optional<IntentId> intent, int atMostLeft, boolean erases) {
    public Decision {
        moves = List.copyOf(moves);
    }

    /** The same as turn 0: nothing was said yet. */
    Decision asGreeting() {
        var c = next;
        var greeted = new Conversation(c.id(), 0, c.channel(), c.startedAt(), c.lastAt(), c.topic(), c.current(), c.aside(), c.waiting(),
                c.slots(), c.awaiting(), c.said(), c.lastSaid(), c.offered(), c.spoken(), c.warned(), c.misses());
        return new Decision(greeted, moves, intent, atMostLeft, erases);
    }
}
