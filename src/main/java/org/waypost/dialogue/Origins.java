package org.waypost.dialogue;

import org.waypost.conversation.Origin;
import org.waypost.understanding.Understanding;

/** Where an answer came from: a button, or words. */
final class Origins {
    private Origins() {}

    static Origin of(Understanding understanding, int turn) {
        return understanding.decidedBy() == Understanding.DecidedBy.CHOICE ? new Origin.Pressed(turn) : new Origin.Said(turn);
    }
}
