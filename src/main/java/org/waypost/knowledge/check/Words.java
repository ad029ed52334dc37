package org.waypost.knowledge.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as its words. */
final class Words {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}'’{}:.-]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** The words; a {@code {fact:id}} counts as one. */
    static List<String> of(String text) {
        return Arrays.stream(GAP.split(text)).filter(word -> !NO_WORD.matcher(word).replaceAll("").isEmpty()).toList();
    }

    static int count(String text) {
        return of(text).size();
    }

    /** Without case, punctuation and accents of spacing, so that two ways of typing the same are the same. */
    static String plain(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT).replaceAll("['’]", "")).replaceAll(" ").strip();
    }
}
