package org.waypost.knowledge;

/** A rule of {@code deadlines.yaml}, such as {@code sar-month}. */
public record DeadlineId(String value) implements Comparable<DeadlineId> {
    public DeadlineId {
        Ids.check(value);
    }

    @Override
    public int compareTo(DeadlineId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
