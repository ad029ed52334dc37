package org.waypost.language;

/** What came in: words typed, or a button pressed. */
public sealed interface Said {
    /** What is kept and shown of it. */
    String words();

    /** Words typed. */
    record Typed(String words) implements Said {}

    /**
     * A button pressed.
     *
     * @param choice its id
     * @param words its label
     * @param slot the slot of an earlier question that is answered anew; "" for the open one
     */
    record Pressed(String choice, String words, String slot) implements Said {}
}
