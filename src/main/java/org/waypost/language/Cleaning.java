package org.waypost.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out what can't be seen (control, zero-width, direction and tag characters, lone surrogates), brings letters in
 * fancy dress back to plain ones, and makes every run of spaces one. What comes out is at most a few times as long.
 */
final class Cleaning {
    private static final int MOST_MARKS = 3;
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private Cleaning() {}

    /** The lines of a text, cleaned, without the empty ones. */
    static List<String> lines(String raw) {
        return Arrays.stream(LINE_BREAK.split(raw)).map(Cleaning::line).filter(line -> !line.isEmpty()).toList();
    }

    private static String line(String raw) {
        var clean = new StringBuilder(raw.length());
        int marks = 0;
        for (int at = 0; at < raw.length(); ) {
            int point = raw.codePointAt(at);
            at += Character.charCount(point);
            marks = Character.getType(point) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                append(clean, point);
            }
        }
        return SPACES.matcher(Normalizer.normalize(clean, Normalizer.Form.NFC)).replaceAll(" ").strip();
    }

    private static void append(StringBuilder clean, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> clean.append(' ');
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
            default -> {
                if (isVariationSelector(point)) {
                    return;
                }
                if (isFancyDress(point)) {
                    clean.append(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC));
                } else {
                    clean.appendCodePoint(point);
                }
            }
        }
    }

    private static boolean isVariationSelector(int point) {
        return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
    }

    /**
     * Full-width, ringed, mathematical and joined letters, and the Arabic presentation forms of single letters: each
     * stands for a letter or two. Not all of NFKC: it turns a fraction into three characters and some signs into sentences.
     */
    private static boolean isFancyDress(int point) {
        return point >= 0xFF01 && point <= 0xFF9F
                || point >= 0x2460 && point <= 0x24FF
                || point >= 0x1D400 && point <= 0x1D7FF
                || point >= 0x1F130 && point <= 0x1F189
                || point >= 0xFB00 && point <= 0xFB06
                || point >= 0xFE70 && point <= 0xFEFC;
    }
}
