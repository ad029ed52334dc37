package org.waypost.knowledge;

/** A real form, letter or line in the knowledge base, such as {@code re-gp}. */
public record HandoffId(String value) implements Comparable<HandoffId> {
    public HandoffId {
        Ids.check(value);
    }

    @Override
    public int compareTo(HandoffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
