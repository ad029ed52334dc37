package org.waypost.safety;

import java.util.List;

/** Some words in a row: from {@code start}, up to and without {@code end}. */
record Span(int start, int end) {
    /** More words than a part of any wording holds. */
    static final int LONGEST = 40;

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

    /** Where, in a list in the order of starts, the first stands that starts at or after this word. */
    static int firstFrom(List<Span> sorted, int word) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).start() < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
