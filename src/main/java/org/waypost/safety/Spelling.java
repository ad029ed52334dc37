package org.waypost.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which words of the rules a word stands for: itself, a beginning ({@code breath*}), a number, or, when it is no word that
 * is known, the rule word one letter away (added, left out, changed, or two swapped; from five letters up).
 */
final class Spelling {
    /** Any number. */
    static final String NUMBER = "0";

    /** A year from 1900 to 2099. */
    static final String YEAR = "0000";

    private static final int SHORTEST_MENDED = 5;
    private static final int LONGEST_MENDED = 24;
    private static final int SHORTEST_BEGINNING = 3;
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern IS_YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Map<String, Integer> exact;
    private final Map<String, Integer> beginnings;
    private final Map<String, List<String>> lettersLeftOut;
    private final Set<String> ordinary;

    private Spelling(Map<String, Integer> exact, Map<String, Integer> beginnings, Map<String, List<String>> lettersLeftOut,
            Set<String> ordinary) {
        this.exact = exact;
        this.beginnings = beginnings;
        this.lettersLeftOut = lettersLeftOut;
        this.ordinary = ordinary;
    }

    /** Labels of the tree that a word follows. */
    int[] labels(String word) {
        var labels = new ArrayList<Integer>(2);
        addKnown(word, labels);
        if (Character.isDigit(word.charAt(0))) {
            addNumber(word, labels);
        } else if (labels.isEmpty() && !ordinary.contains(word)) {
            mend(word, labels);
        }
        return labels.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private void addKnown(String word, List<Integer> labels) {
        var itself = exact.get(word);
        if (itself != null) {
            labels.add(itself);
        }
        for (int length = SHORTEST_BEGINNING; length <= Math.min(word.length(), LONGEST_MENDED); length++) {
            var beginning = beginnings.get(word.substring(0, length));
            if (beginning != null) {
                labels.add(beginning);
            }
        }
    }

    private void addNumber(String word, List<Integer> labels) {
        var number = exact.get(NUMBER);
        if (number != null) {
            labels.add(number);
        }
        var year = exact.get(YEAR);
        if (year != null && IS_YEAR.matcher(word).matches()) {
            labels.add(year);
        }
    }

    private void mend(String word, List<Integer> labels) {
        String calmed = STRETCHED.matcher(word).replaceAll("$1");
        if (!calmed.equals(word)) {
            addKnown(calmed, labels);
            addKnown(STRETCHED.matcher(word).replaceAll("$1$1"), labels);
        }
        if (!labels.isEmpty() || calmed.length() < SHORTEST_MENDED - 1 || calmed.length() > LONGEST_MENDED || ordinary.contains(calmed)) {
            return;
        }
        for (String shorter : withOneLeftOut(calmed)) {
            for (String candidate : lettersLeftOut.getOrDefault(shorter, List.of())) {
                if (isOneAway(calmed, candidate)) {
                    addKnown(candidate, labels);
                }
            }
        }
    }

    private static Set<String> withOneLeftOut(String word) {
        var all = new HashSet<String>();
        all.add(word);
        for (int at = 0; at < word.length(); at++) {
            all.add(word.substring(0, at) + word.substring(at + 1));
        }
        return all;
    }

    /** One letter added, left out or changed, or two neighbours swapped; a word of four letters may only lack one or have two swapped. */
    static boolean isOneAway(String typed, String meant) {
        if (typed.charAt(0) != meant.charAt(0) && typed.length() < SHORTEST_MENDED + 1) {
            return false;
        }
        int from = 0;
        while (from < Math.min(typed.length(), meant.length()) && typed.charAt(from) == meant.charAt(from)) {
            from++;
        }
        String typedRest = typed.substring(from);
        String meantRest = meant.substring(from);
        if (typed.length() == meant.length()) {
            boolean changed = typed.length() >= SHORTEST_MENDED
                    && !typedRest.isEmpty()
                    && typedRest.substring(1).equals(meantRest.substring(1));
            return changed || isSwapped(typedRest, meantRest);
        }
        return typed.length() + 1 == meant.length() && typedRest.equals(meantRest.substring(1))
                || typed.length() == meant.length() + 1 && typed.length() >= SHORTEST_MENDED && typedRest.substring(1).equals(meantRest);
    }

    private static boolean isSwapped(String typed, String meant) {
        return typed.length() >= 2 && typed.charAt(0) == meant.charAt(1) && typed.charAt(1) == meant.charAt(0)
                && typed.substring(2).equals(meant.substring(2));
    }

    /** Collects the words of all rules. */
    static final class Builder {
        private final Map<String, Integer> exact = new HashMap<>();
        private final Map<String, Integer> beginnings = new HashMap<>();
        private final Set<String> mended = new HashSet<>();
        private int labels;

        int label(String word, boolean asSpelt) {
            if (word.endsWith("*")) {
                return beginnings.computeIfAbsent(word.substring(0, word.length() - 1), beginning -> labels++);
            }
            if (!asSpelt && !word.equals(NUMBER) && !word.equals(YEAR)) {
                mended.add(word);
            }
            return exact.computeIfAbsent(word, added -> labels++);
        }

        Spelling build(Set<String> ordinary) {
            var lettersLeftOut = new HashMap<String, List<String>>();
            mended.stream().filter(word -> word.length() >= SHORTEST_MENDED - 1).sorted().forEach(word ->
                    withOneLeftOut(word).forEach(shorter -> lettersLeftOut.computeIfAbsent(shorter, key -> new ArrayList<>()).add(word)));
            return new Spelling(Map.copyOf(exact), Map.copyOf(beginnings), lettersLeftOut, Set.copyOf(ordinary));
        }
    }
}
