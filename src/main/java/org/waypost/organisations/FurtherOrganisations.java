package org.waypost.organisations;

import java.util.List;
import java.util.Optional;

/** Organisations that Waypost holds no row of, such as surgeries, from a national register. Off unless an operator turns one on. */
public interface FurtherOrganisations {
    /**
     * Waits no longer than the settings say, and never throws.
     *
     * @param query a name or a postcode, 1 to 200 characters; what looks like a number of somebody's or an e-mail address is not sent on
     * @param kind {@code hospital}, {@code trust}, {@code gp}, or none for all
     */
    Answer find(String query, Optional<String> kind);

    /** What came back. */
    sealed interface Answer {}

    /**
     * These, best first, at most ten; perhaps none.
     *
     * @param attribution who says so
     */
    record Known(List<Organisation> organisations, String attribution) implements Answer {
        public Known {
            organisations = List.copyOf(organisations);
        }
    }

    /** It can't be reached, or what it said made no sense: nothing is known. */
    record Away() implements Answer {}

    /** No register is turned on. */
    record Off() implements Answer {}
}
