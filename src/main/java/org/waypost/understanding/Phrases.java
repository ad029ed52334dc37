package org.waypost.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds phrases in a text: whole words, whatever the case; {@code *} ends a word that may go on. */
final class Phrases<V> {
    private static final Set<String> NOT = Set.of("not", "isnt", "wasnt", "arent", "werent", "aint", "never", "without");
    /** Words that may stand between "not" and what is denied. */
    private static final Set<String> BETWEEN = Set.of("the", "a", "an", "my", "his", "her", "their", "our", "from", "at", "in", "about",
            "for", "with", "to");

    private final Map<String, List<Phrase<V>>> byFirst = new HashMap<>();
    private final List<Phrase<V>> openFirst = new ArrayList<>();

    private record Phrase<V>(List<String> words, V value) {
        boolean at(Words text, int start) {
            if (start + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!matches(words.get(i), text.get(start + i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean matches(String pattern, String word) {
            return pattern.endsWith("*") ? word.startsWith(pattern.substring(0, pattern.length() - 1)) : pattern.equals(word);
        }
    }

    /** Where a phrase stands: words {@code start} to {@code end}, without the last. */
    record Match<V>(V value, int start, int end) {
        int length() {
            return end - start;
        }

        private boolean overlaps(Match<V> other) {
            return start < other.end && other.start < end;
        }
    }

    void add(String phrase, V value) {
        var words = new ArrayList<String>();
        for (String part : phrase.split(" ")) {
            var split = Words.of(part).list();
            words.addAll(split);
            if (part.endsWith("*") && !split.isEmpty()) {
                words.set(words.size() - 1, words.getLast() + "*");
            }
        }
        if (words.isEmpty()) {
            return;
        }
        var made = new Phrase<>(List.copyOf(words), value);
        if (words.getFirst().endsWith("*")) {
            openFirst.add(made);
        } else {
            byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>()).add(made);
        }
    }

    /** Every phrase said, in order; of those that overlap the longest, and none that is denied ("not the GP"). */
    List<Match<V>> in(Words text) {
        var all = new ArrayList<Match<V>>();
        for (int start = 0; start < text.size(); start++) {
            collect(byFirst.getOrDefault(text.get(start), List.of()), text, start, all);
            collect(openFirst, text, start, all);
        }
        all.sort(Comparator.comparingInt((Match<V> match) -> -match.length()).thenComparingInt(Match::start));
        var kept = new ArrayList<Match<V>>();
        for (Match<V> match : all) {
            if (kept.stream().noneMatch(match::overlaps)) {
                kept.add(match);
            }
        }
        kept.removeIf(match -> denied(text, match.start()));
        kept.sort(Comparator.comparingInt(Match::start));
        return kept;
    }

    /** Whether "not" stands before this word. */
    static boolean denied(Words text, int start) {
        int at = start - 1;
        for (int skipped = 0; at >= 0 && skipped < 3 && BETWEEN.contains(text.get(at)); skipped++) {
            at--;
        }
        return at >= 0 && NOT.contains(text.get(at));
    }

    private static <V> void collect(List<Phrase<V>> phrases, Words text, int start, List<Match<V>> into) {
        for (Phrase<V> phrase : phrases) {
            if (phrase.at(text, start)) {
                into.add(new Match<>(phrase.value(), start, start + phrase.words().size()));
            }
        }
    }
}
