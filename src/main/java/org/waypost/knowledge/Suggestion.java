package org.waypost.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean ...?" for a name mistyped. */
public final class Suggestion {
    private Suggestion() {}

    /** The known name nearest to what was written, as a question; empty when none is near. */
    public static Optional<String> of(String written, Collection<String> known) {
        int furthest = Math.max(2, written.length() / 4);
        return known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= furthest || name.endsWith(written)
                        || written.endsWith(name))
                .map(name -> new Near(name, distance(written, name)))
                .filter(near -> near.distance <= furthest || kindred(written, near.name))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(near -> "Did you mean \"" + near.name + "\"?");
    }

    private record Near(String name, int distance) {}

    /** One is the other with something before it, such as {@code late-reply} and {@code records.late-reply}. */
    private static boolean kindred(String written, String name) {
        return (written.length() > 4 && name.endsWith(written)) || (name.length() > 4 && written.endsWith(name));
    }

    /** How many letters must be put in, taken out or changed. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
