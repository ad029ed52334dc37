package org.waypost.safety;

/** Some words in a row: from {@code start}, up to and without {@code end}. */
record Span(int start, int end) {
    int length() {
        return end - start;
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    boolean within(Span other) {
        return other.start <= start && end <= other.end;
    }

    Span and(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Words between the two; 0 when they touch or overlap. */
    int apart(Span other) {
        return Math.max(0, Math.max(other.start - end, start - other.end));
    }
}
