package org.waypost.knowledge;

/** A journey, such as {@code records}. */
public record JourneyId(String value) implements Comparable<JourneyId> {
    public JourneyId {
        Ids.check(value);
    }

    @Override
    public int compareTo(JourneyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
