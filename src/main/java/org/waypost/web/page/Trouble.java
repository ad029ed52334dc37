package org.waypost.web.page;

/**
 * Why what was sent could not be taken; the template has the words.
 *
 * @param kind its name in {@code box.html}
 * @param count how many characters came, where that is the trouble
 */
record Trouble(Kind kind, int count) {
    static final Trouble NONE = new Trouble(Kind.NONE, 0);

    static Trouble of(Kind kind) {
        return new Trouble(kind, 0);
    }

    public int over() {
        return count - TurnForm.MOST_CHARACTERS;
    }

    /** The kinds, in the order in which they are looked for. */
    enum Kind { NONE, EMPTY, TOO_LONG, UNKNOWN_CHOICE, MOVED_ON, STALE, BUSY }
}
