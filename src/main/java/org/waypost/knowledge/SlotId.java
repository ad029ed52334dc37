package org.waypost.knowledge;

/** Something that may need knowing, such as {@code subject}. */
public record SlotId(String value) implements Comparable<SlotId> {
    public SlotId {
        Ids.check(value);
    }

    @Override
    public int compareTo(SlotId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
