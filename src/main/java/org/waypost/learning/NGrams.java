package org.waypost.learning;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a text, their pairs and threes, the letters in them, and marks that someone else has put on it, each at a place
 * found by hashing. Words, letters and marks count alike whatever the length of the text.
 */
public final class NGrams {
    /** How many places there are. */
    public static final int PLACES = 1 << 18;

    private static final float WORDS = 1f;
    private static final float LETTERS = 0.8f;
    private static final float MARKS = 0.6f;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int MOST_LETTERS = 20;
    private static final int APART = 3;
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private NGrams() {}

    /**
     * @param words in order, in plain form
     * @param marks such as the kinds of words that stand around
     */
    public static Features of(List<String> words, List<String> marks) {
        int[] hashes = words.stream().map(NGrams::shape).mapToInt(NGrams::hash).toArray();
        var gathered = new Gathered();
        gathered.group(words(hashes), WORDS);
        gathered.group(letters(words), LETTERS);
        gathered.group(marks.stream().mapToInt(mark -> mixed(hash(mark), 9)).toArray(), MARKS);
        return gathered.features();
    }

    /** Where a word by itself stands; numbers of as many digits are one word. */
    public static int place(String word) {
        return mixed(hash(shape(word)), 1);
    }

    /** A number as its digits' places; its digits themselves are read as letters. */
    private static String shape(String word) {
        return Character.isDigit(word.charAt(0)) ? DIGIT.matcher(word).replaceAll("0") : word;
    }

    private static int[] words(int[] words) {
        var all = new Growing(words.length * (3 + APART));
        for (int at = 0; at < words.length; at++) {
            all.add(mixed(words[at], 1));
            if (at + 1 < words.length) {
                all.add(mixed(words[at] * 31 + words[at + 1], 2));
            }
            if (at + 2 < words.length) {
                all.add(mixed((words[at] * 31 + words[at + 1]) * 31 + words[at + 2], 3));
            }
            for (int gap = 2; gap <= APART && at + gap < words.length; gap++) {
                all.add(mixed(words[at] * 31 + words[at + gap], 4));
            }
        }
        if (words.length > 0) {
            all.add(mixed(words[0], 5));
        }
        return all.all();
    }

    private static int[] letters(List<String> words) {
        var all = new Growing(words.size() * 16);
        for (String word : words) {
            String bounded = "_" + (word.length() > MOST_LETTERS ? word.substring(0, MOST_LETTERS) : word) + "_";
            for (int length = SHORTEST; length <= LONGEST; length++) {
                for (int at = 0; at + length <= bounded.length(); at++) {
                    all.add(mixed(hash(bounded, at, at + length), 6));
                }
            }
        }
        return all.all();
    }

    private static int hash(String text) {
        return hash(text, 0, text.length());
    }

    private static int hash(String text, int from, int to) {
        int hash = 0x811c9dc5;
        for (int at = from; at < to; at++) {
            hash = (hash ^ text.charAt(at)) * 0x01000193;
        }
        return hash;
    }

    private static int mixed(int hash, int kind) {
        int mixed = hash * 0x9e3779b1 + kind * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 16)) * 0x7feb352d;
        mixed = (mixed ^ (mixed >>> 15)) * 0x846ca68b;
        return (mixed ^ (mixed >>> 16)) & PLACES - 1;
    }

    /** A row of whole numbers that grows. */
    private static final class Growing {
        private int[] all;
        private int size;

        Growing(int expected) {
            this.all = new int[Math.max(8, expected)];
        }

        void add(int one) {
            all = size == all.length ? Arrays.copyOf(all, 2 * size) : all;
            all[size++] = one;
        }

        int[] all() {
            return Arrays.copyOf(all, size);
        }
    }

    /** Places with their values; where two groups share a place, its values are added. */
    private static final class Gathered {
        private final Growing places = new Growing(64);
        private float[] values = new float[64];

        void group(int[] group, float weight) {
            int[] distinct = Arrays.stream(group).sorted().distinct().toArray();
            float value = weight / (float) Math.sqrt(Math.max(1, distinct.length));
            for (int place : distinct) {
                values = places.size == values.length ? Arrays.copyOf(values, 2 * values.length) : values;
                values[places.size] = value;
                places.add(place);
            }
        }

        Features features() {
            long[] order = new long[places.size];
            for (int at = 0; at < order.length; at++) {
                order[at] = (long) places.all[at] << 32 | at;
            }
            Arrays.sort(order);
            int[] sorted = new int[order.length];
            float[] weighed = new float[order.length];
            int size = 0;
            for (long one : order) {
                int place = (int) (one >>> 32);
                if (size == 0 || sorted[size - 1] != place) {
                    sorted[size++] = place;
                }
                weighed[size - 1] += values[(int) one];
            }
            return new Features(Arrays.copyOf(sorted, size), Arrays.copyOf(weighed, size));
        }
    }
}
