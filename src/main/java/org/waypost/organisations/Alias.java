package org.waypost.organisations;

import java.util.List;

/**
 * One way to name a place.
 *
 * @param words at least one
 */
record Alias(List<String> words, Place place, Strength strength) {
    Alias {
        words = List.copyOf(words);
    }

    /** What it takes for the words to be a name, strongest first. */
    enum Strength {
        /** The whole name with its "hospital": nothing more. */
        WHOLE,
        /** A name of its own, unless what follows makes it something else ("st george's road"). */
        NAME,
        /** Also a place or an ordinary word: needs "hospital" or the like beside it, or "at" before it. */
        BESIDE,
        /** Counts only as an answer to the question which hospital. */
        ANSWER
    }
}
