package org.waypost.safety;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of what was said, in plain form (small letters, no accents, no apostrophes), with the sentence and the part
 * of a sentence each stands in. Commas, dashes and brackets part a sentence.
 *
 * @param words in order, at most {@link #MOST}
 * @param sentence number of each word's sentence, from 0
 * @param clause number of each word's part, from 0, counted through all sentences
 */
record Tokens(List<String> words, List<Integer> sentence, List<Integer> clause) {
    /** More than 2,000 characters can hold. */
    static final int MOST = 1_500;

    Tokens {
        words = List.copyOf(words);
        sentence = List.copyOf(sentence);
        clause = List.copyOf(clause);
    }

    static Tokens of(List<String> sentences) {
        var reading = new Reading();
        sentences.forEach(reading::sentence);
        return new Tokens(reading.words, reading.sentence, reading.clause);
    }

    int size() {
        return words.size();
    }

    /** A word as rules and texts both have it. */
    static String plain(String word) {
        var plain = new StringBuilder(word.length());
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        apart.codePoints().filter(point -> !isAccent(point) && !isApostrophe(point)).forEach(plain::appendCodePoint);
        return Normalizer.normalize(plain.toString().replace('ł', 'l').replace('ı', 'i'), Normalizer.Form.NFC);
    }

    /** Accents of Latin letters and Arabic short vowels; the vowel signs of Indian scripts are letters and stay. */
    private static boolean isAccent(int point) {
        return point >= 0x300 && point <= 0x36F || point >= 0x64B && point <= 0x652 || point == 0x670;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '’' || point == '‘' || point == '`' || point == '´' || point == 'ʼ';
    }

    private static final class Reading {
        private final List<String> words = new ArrayList<>();
        private final List<Integer> sentence = new ArrayList<>();
        private final List<Integer> clause = new ArrayList<>();
        private int sentences;
        private int clauses;

        void sentence(String text) {
            int start = -1;
            for (int at = 0; at <= text.length(); at++) {
                char c = at < text.length() ? text.charAt(at) : ' ';
                if (isInside(text, at, c)) {
                    start = start < 0 ? at : start;
                    continue;
                }
                if (start >= 0) {
                    add(text.substring(start, at));
                    start = -1;
                }
                if (parts(text, at, c)) {
                    clauses++;
                }
                if (ends(text, at, c)) {
                    sentences++;
                }
            }
            sentences++;
            clauses++;
        }

        private void add(String word) {
            String plain = plain(word);
            if (!plain.isEmpty() && words.size() < MOST) {
                words.add(plain);
                sentence.add(sentences);
                clause.add(clauses);
            }
        }

        private static boolean isInside(String text, int at, char c) {
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c) || isApostrophe(c)) {
                return true;
            }
            boolean between = at > 0 && at + 1 < text.length();
            return between && c == '&' && Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1))
                    || between && c == '.' && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
        }

        private static boolean isMark(char c) {
            int type = Character.getType(c);
            return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        }

        private static boolean parts(String text, int at, char c) {
            return ",;:()[]\"“”–—…!?.\n।،؛".indexOf(c) >= 0 || c == '-' && at > 0 && text.charAt(at - 1) == ' ';
        }

        /** A full stop that the splitter left inside, as in "not breathing.help": it ends a sentence all the same. */
        private static boolean ends(String text, int at, char c) {
            return "!?.।؟".indexOf(c) >= 0 && at + 1 < text.length();
        }
    }
}
