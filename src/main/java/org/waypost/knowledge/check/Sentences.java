package org.waypost.knowledge.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as its sentences, and how hard they are to read. */
final class Sentences {
    private static final Pattern END = Pattern.compile("(?<=[.!?:])[\"'’)]*\\s+(?=[\\p{Lu}\\p{N}\"'‘{*])");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT = Pattern.compile("(?:[^laeiouycgsxzh]es|[^aeiouytd]ed|[^aeiouyl]e)$");

    private Sentences() {}

    static List<String> of(String text) {
        return Arrays.stream(END.split(text)).map(String::strip).filter(sentence -> !sentence.isEmpty()).toList();
    }

    /**
     * The age at which a text can be read in the United Kingdom: its Flesch-Kincaid grade and five. Facts count as one
     * easy word each: they are numbers and links, not prose.
     *
     * @return 5 or more; 5 for a text without words
     */
    static double readingAge(List<String> sentences) {
        int words = 0;
        int syllables = 0;
        for (String sentence : sentences) {
            var inSentence = Words.of(sentence);
            words += inSentence.size();
            syllables += inSentence.stream().mapToInt(Sentences::syllables).sum();
        }
        if (words == 0) {
            return 5;
        }
        double grade = 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
        return Math.max(5, grade + 5);
    }

    static int syllables(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (plain.startsWith("{") || plain.matches("[^a-z]*")) {
            return 1;
        }
        plain = plain.replaceAll("['’]s?$", "").replaceAll("[^a-z]", "");
        int groups = (int) VOWELS.matcher(plain).results().count();
        return Math.max(1, groups - (groups > 1 && SILENT.matcher(plain).find() ? 1 : 0));
    }
}
