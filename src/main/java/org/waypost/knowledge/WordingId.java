package org.waypost.knowledge;

/** A fixed wording in {@code replies/}. */
public record WordingId(String value) implements Comparable<WordingId> {
    public WordingId {
        Ids.check(value);
    }

    @Override
    public int compareTo(WordingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
