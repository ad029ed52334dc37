package org.waypost.knowledge;

import java.util.Comparator;

/**
 * Something wrong in a file: where, what, and what to do.
 *
 * @param file from the project's top, such as {@code knowledge-base/slots.yaml}
 * @param line counted from 1
 * @param warning true when it needs a look but doesn't stop a start
 */
public record Fault(String file, int line, String what, boolean warning) implements Comparable<Fault> {
    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::file).thenComparingInt(Fault::line).thenComparing(Fault::what);

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + (warning ? "warning: " : "") + what;
    }
}
