package org.waypost.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every wording that rules look for, in one tree of words, walked once from each word of a text: the time grows with the
 * text's length alone. Words that only fill in ("really", "is") are stepped over.
 */
final class Lexicon {
    private static final int MOST_FILLERS = 3;

    private final Node root;
    private final int elements;
    private final Spelling spelling;
    private final Set<String> fillers;

    private Lexicon(Node root, int elements, Spelling spelling, Set<String> fillers) {
        this.root = root;
        this.elements = elements;
        this.spelling = spelling;
        this.fillers = fillers;
    }

    /** Where each element stands in a text. */
    Occurrences find(Tokens tokens) {
        var fill = new BitSet(tokens.size());
        var labels = new ArrayList<int[]>(tokens.size());
        for (int at = 0; at < tokens.size(); at++) {
            labels.add(spelling.labels(tokens.words().get(at)));
            fill.set(at, fillers.contains(tokens.words().get(at)));
        }
        var found = new Occurrences(tokens, elements, fill);
        for (int at = 0; at < tokens.size(); at++) {
            walk(root, at, at, 0, labels, found);
        }
        return found;
    }

    private void walk(Node node, int start, int at, int skipped, List<int[]> labels, Occurrences found) {
        if (at >= labels.size() || !found.sameSentence(start, at)) {
            return;
        }
        for (int label : labels.get(at)) {
            var next = node.next.get(label);
            if (next != null) {
                for (int element : next.ends) {
                    found.add(element, new Span(start, at + 1));
                }
                walk(next, start, at + 1, 0, labels, found);
            }
        }
        if (node != root && skipped < MOST_FILLERS && found.isFiller(at)) {
            walk(node, start, at + 1, skipped + 1, labels, found);
        }
    }

    /** One step in the tree. */
    private static final class Node {
        private final Map<Integer, Node> next = new HashMap<>();
        private int[] ends = {};
    }

    /** Collects wordings, each set of them once. */
    static final class Builder {
        private final Node root = new Node();
        private final Map<List<String>, Integer> known = new HashMap<>();
        private final Spelling.Builder spelling = new Spelling.Builder();

        /** The element that stands where any of these phrases does. {@code exact} ones must be spelt as they are. */
        int element(Collection<String> phrases, boolean exact) {
            var sorted = phrases.stream().map(phrase -> exact ? "=" + phrase : phrase).distinct().sorted().toList();
            var earlier = known.get(sorted);
            if (earlier != null) {
                return earlier;
            }
            int element = known.size();
            known.put(sorted, element);
            phrases.stream().distinct().forEach(phrase -> add(phrase, element, exact));
            return element;
        }

        private void add(String phrase, int element, boolean exact) {
            var node = root;
            for (String word : phrase.split(" ")) {
                node = node.next.computeIfAbsent(spelling.label(word, exact), label -> new Node());
            }
            node.ends = Arrays.copyOf(node.ends, node.ends.length + 1);
            node.ends[node.ends.length - 1] = element;
        }

        /** @param ordinary words that are never a misspelling of another */
        Lexicon build(Set<String> fillers, Set<String> ordinary) {
            return new Lexicon(root, known.size(), spelling.build(ordinary), Set.copyOf(fillers));
        }
    }
}
