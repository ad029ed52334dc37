package org.waypost.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Splits what is said into parts that may each hold a need: sentences, halves of sentences, and pieces of a long ramble. */
public final class Clauses {
    private static final int FEWEST_WORDS = 3;
    private static final int LONG = 25;
    private static final int PIECE = 16;
    private static final int STEP = 11;
    private static final int MOST = 30;
    private static final Pattern BREAK = Pattern.compile("[,;:]\\s+|\\s+[-–—]+\\s+|\\s+(?:and also|and then|and|but|also|plus|then|so"
            + "|because|cos|cause)\\s+"
            + "(?=(?:i|i'm|im|i'd|id|i've|ive|we|my|how|can|could|what|do|does|is|are|where|when|who|they|it|its|he|hes|she|shes|the"
            + "|please|want|need)\\b)",
            Pattern.CASE_INSENSITIVE);

    private Clauses() {}

    /** In order, at most thirty; empty when there is but one. */
    public static List<String> of(List<String> sentences) {
        var clauses = new ArrayList<String>();
        for (String sentence : sentences) {
            String waiting = "";
            for (String part : BREAK.split(sentence)) {
                waiting = waiting.isEmpty() ? part : waiting + " " + part;
                if (words(waiting).length >= FEWEST_WORDS) {
                    clauses.addAll(pieces(waiting));
                    waiting = "";
                }
            }
            if (!waiting.isBlank() && !clauses.isEmpty()) {
                clauses.set(clauses.size() - 1, clauses.getLast() + " " + waiting);
            } else if (!waiting.isBlank()) {
                clauses.add(waiting);
            }
        }
        return clauses.size() < 2 ? List.of() : List.copyOf(clauses.subList(0, Math.min(MOST, clauses.size())));
    }

    private static List<String> pieces(String clause) {
        String[] words = words(clause);
        if (words.length <= LONG) {
            return List.of(clause);
        }
        var pieces = new ArrayList<String>();
        for (int from = 0; from < words.length - STEP / 2; from += STEP) {
            pieces.add(String.join(" ", Arrays.copyOfRange(words, from, Math.min(from + PIECE, words.length))));
        }
        return pieces;
    }

    private static String[] words(String text) {
        return text.strip().split("\\s+");
    }
}
