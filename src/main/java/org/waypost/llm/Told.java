package org.waypost.llm;

import java.util.Locale;

/** What came of asking a model. */
public sealed interface Told {
    /** It answered in time, and ended by itself; nothing else is known of the text. */
    record Said(String text) implements Told {}

    /** There is no answer to use. */
    record Silent(Why why) implements Told {}

    /** Why there is none. */
    enum Why {
        /** No model is set up, the job is switched off, or the kill switch is on. */
        OFF,
        /** The request is longer than its prompt allows. */
        TOO_MUCH_ASKED,
        /** The day's tokens are used up. */
        BUDGET,
        /** As many requests as may run at once are running. */
        BUSY,
        /** It failed too often just now, and isn't asked for a while. */
        RESTING,
        /** The first sentence, or the end, did not come in time. */
        LATE,
        /** It did not stop. */
        ENDLESS,
        /** Nothing was said. */
        EMPTY,
        /** It declined, or its provider's filter did. */
        REFUSED,
        /** The server says it is asked too often. */
        RATE_LIMITED,
        /** The server can't be reached, answered with an error, or broke off. */
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
