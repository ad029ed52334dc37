package org.waypost.organisations;

import java.util.Comparator;
import java.util.List;

/**
 * An organisation and what it is also called.
 *
 * @param nicknames a hospital's, with their marks {@code ?} and {@code !}; for a trust, the names of those merged into it
 * @param trust whether it is a trust as a whole
 * @param rank which comes first when nothing else decides: acute 0, specialist, community, mental health, trusts 4
 */
record Place(Organisation organisation, List<String> nicknames, boolean trust, int rank) {
    static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::rank).thenComparing(place -> place.organisation().name()).thenComparing(Place::id);

    String id() {
        return organisation.id();
    }
}
