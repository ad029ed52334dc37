package org.waypost.conversation;

/** Where a slot's value came from. */
public sealed interface Origin {
    /** A button, on a turn. */
    record Pressed(int turn) implements Origin {}

    /** Said in words, on a turn. */
    record Said(int turn) implements Origin {}

    /** Worked out from another slot or from the intent. */
    record WorkedOut(String from) implements Origin {}

    /** Given by the page the assistant stands on. */
    record Page() implements Origin {}
}
