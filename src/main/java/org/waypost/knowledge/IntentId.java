package org.waypost.knowledge;

/** What a person may mean, such as {@code records.deceased}; the part before the dot is its topic. */
public record IntentId(String value) implements Comparable<IntentId> {
    public IntentId {
        Ids.check(value);
    }

    /** The journey or topic it belongs to: what stands before the first dot. */
    public String topic() {
        int dot = value.indexOf('.');
        return dot < 0 ? value : value.substring(0, dot);
    }

    @Override
    public int compareTo(IntentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
