package org.waypost.understanding;

import java.util.Arrays;
import java.util.List;
import org.waypost.organisations.OrganisationDirectory;
import org.waypost.organisations.OrganisationMatch;

/** Takes the name of a place out of a text, so that "notes from Leeds General" isn't read as being about Leeds. */
record PlaceNames(OrganisationDirectory directory) {
    private static final String ANY_PLACE = "the hospital";
    private static final int MOST_WORDS = 60;

    /** The text with "the hospital" for the name in it; as it is when it names none. */
    String generic(String text) {
        String[] words = text.split(" ");
        var named = directory.mentioned(text);
        if (named instanceof OrganisationMatch.None || words.length > MOST_WORDS) {
            return text;
        }
        int from = 0;
        while (from < words.length - 1 && directory.mentioned(joined(words, from + 1, words.length)).equals(named)) {
            from++;
        }
        int to = words.length;
        while (to > from + 1 && directory.mentioned(joined(words, from, to - 1)).equals(named)) {
            to--;
        }
        var parts = List.of(joined(words, 0, from), ANY_PLACE, joined(words, to, words.length));
        return String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private static String joined(String[] words, int from, int to) {
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }
}
