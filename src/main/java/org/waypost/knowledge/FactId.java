package org.waypost.knowledge;

/** A number people act on: a phone, link, fee or time limit. */
public record FactId(String value) implements Comparable<FactId> {
    public FactId {
        Ids.check(value);
    }

    @Override
    public int compareTo(FactId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
