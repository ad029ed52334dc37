package org.waypost.understanding;

import java.util.Arrays;

/**
 * A text's words and pairs of words, and the parts of its words, each by a number of its own; sorted, as often as they are said.
 * Parts carry a slip of the finger, an ending or a dialect that whole words don't.
 */
record Grams(int[] words, int[] parts) {
    private static final int SHORTEST_PART = 2;
    private static final int LONGEST_PART = 5;
    private static final int START = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    static Grams of(Words text) {
        return new Grams(sorted(words(text)), sorted(parts(text)));
    }

    private static int[] words(Words text) {
        int[] found = new int[Math.max(0, 2 * text.size() - 1)];
        for (int i = 0; i < text.size(); i++) {
            found[i] = hash(START, text.get(i));
        }
        for (int i = 1; i < text.size(); i++) {
            found[text.size() + i - 1] = hash(PRIME * (hash(START, text.get(i - 1)) ^ ' '), text.get(i));
        }
        return found;
    }

    private static int[] parts(Words text) {
        int count = text.list().stream().mapToInt(word -> (LONGEST_PART - SHORTEST_PART + 1) * (word.length() + 1)).sum();
        int[] found = new int[count];
        int at = 0;
        for (String word : text.list()) {
            String whole = " " + word + " ";
            for (int from = 0; from < whole.length(); from++) {
                int hash = PRIME * (START ^ whole.charAt(from));
                for (int to = from + 1; to < Math.min(whole.length(), from + LONGEST_PART); to++) {
                    hash = PRIME * (hash ^ whole.charAt(to));
                    found[at++] = hash;
                }
            }
        }
        return Arrays.copyOf(found, at);
    }

    private static int hash(int start, String word) {
        int hash = start;
        for (int i = 0; i < word.length(); i++) {
            hash = PRIME * (hash ^ word.charAt(i));
        }
        return hash;
    }

    private static int[] sorted(int[] found) {
        Arrays.sort(found);
        return found;
    }
}
