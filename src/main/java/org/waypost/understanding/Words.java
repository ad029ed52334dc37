package org.waypost.understanding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text's words as matching sees them: small letters, no accents, no apostrophes ({@code mum's}, {@code mum’s} and
 * {@code mums} are one word).
 */
record Words(List<String> list) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ′]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:&[\\p{L}\\p{N}]+)*|&");

    Words {
        list = List.copyOf(list);
    }

    static Words of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        return new Words(WORD.matcher(lower).results().map(MatchResult::group).toList());
    }

    int size() {
        return list.size();
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    String get(int at) {
        return list.get(at);
    }

    /** With one space between words. */
    String joined() {
        return String.join(" ", list);
    }

    /** Whether one of these words is among them. */
    boolean anyOf(java.util.Set<String> words) {
        return list.stream().anyMatch(words::contains);
    }
}
