package org.waypost.organisations.elsewhere;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Registers write names in capitals. */
final class Names {
    private static final Set<String> SMALL = Set.of("and", "at", "for", "in", "of", "on", "the", "upon");
    private static final Set<String> CAPITALS = Set.of("gp", "nhs", "pcn", "uk");

    private Names() {}

    /** As a sign would have it; a name that isn't all capitals stays as it is. */
    static String recased(String name) {
        String whole = name.strip();
        if (!whole.equals(whole.toUpperCase(Locale.UK))) {
            return whole;
        }
        String words = Arrays.stream(whole.toLowerCase(Locale.UK).split("\\s+")).map(Names::word).collect(Collectors.joining(" "));
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String word(String word) {
        if (SMALL.contains(word)) {
            return word;
        }
        if (CAPITALS.contains(word)) {
            return word.toUpperCase(Locale.UK);
        }
        return Arrays.stream(word.split("(?<=[-(])")).map(part -> part.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.UK)
                + part.substring(1)).collect(Collectors.joining());
    }
}
