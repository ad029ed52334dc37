package org.waypost.knowledge;

/** A letter template. */
public record LetterId(String value) implements Comparable<LetterId> {
    public LetterId {
        Ids.check(value);
    }

    @Override
    public int compareTo(LetterId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
