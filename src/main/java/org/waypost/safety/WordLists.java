package org.waypost.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waypost.knowledge.Node;

/** Named lists of phrases ({@code words.yaml}), and wordings that use them ({@code <hurts>}). */
final class WordLists {
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("(?:^|\\s)\\+(?:\\s|$)");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("(?:^|\\s)&(?:\\s|$)");

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Lexicon.Builder lexicon;

    WordLists(Lexicon.Builder lexicon) {
        this.lexicon = lexicon;
    }

    void read(Node file) {
        file.entries().forEach((name, phrases) -> {
            var all = new LinkedHashSet<String>();
            for (var phrase : phrases.items()) {
                all.addAll(phrases(phrase));
            }
            if (all.isEmpty()) {
                phrases.fault("the list \"" + name + "\" is empty. Give it a phrase, or take it out.");
            }
            lists.put(name, all);
        });
    }

    /** The wordings of a list of texts; each that is empty or names no list adds a fault and is left out. */
    List<Wording> wordings(List<Node> texts, boolean exact) {
        var wordings = new ArrayList<Wording>();
        for (var text : texts) {
            var groups = new ArrayList<List<List<Wording.Item>>>();
            boolean sound = true;
            for (String group : BETWEEN_GROUPS.split(text.text(), -1)) {
                var parts = new ArrayList<List<Wording.Item>>();
                for (String part : BETWEEN_PARTS.split(group, -1)) {
                    var items = items(part, text, exact);
                    sound &= !items.isEmpty();
                    parts.add(items);
                }
                groups.add(parts);
            }
            if (sound) {
                wordings.add(new Wording(groups));
            }
        }
        return wordings;
    }

    private List<Wording.Item> items(String part, Node at, boolean exact) {
        var items = new ArrayList<Wording.Item>();
        boolean afterGap = false;
        for (String word : words(part)) {
            if (word.equals("..")) {
                afterGap = true;
                continue;
            }
            var phrases = alternatives(word, at);
            if (phrases.isEmpty()) {
                return List.of();
            }
            items.add(new Wording.Item(lexicon.element(phrases, exact), afterGap));
            afterGap = false;
        }
        if (items.isEmpty() || afterGap) {
            at.fault("a wording is empty, or ends in \"..\". Write words on both sides of \"&\", \"+\" and \"..\".");
            return List.of();
        }
        return items;
    }

    private Set<String> alternatives(String word, Node at) {
        var all = new LinkedHashSet<String>();
        for (String one : word.split("/")) {
            if (!one.startsWith("<")) {
                all.add(plain(one.replace('_', ' ')));
                continue;
            }
            var list = lists.get(one.replaceAll("[<>]", ""));
            if (list == null) {
                at.fault("\"" + one + "\" is no list in words.yaml. Add it there, or write the words.");
                return Set.of();
            }
            all.addAll(list);
        }
        all.remove("");
        if (all.isEmpty()) {
            at.fault("\"" + word + "\" holds no word. Write one.");
        }
        return all;
    }

    /** A phrase with its {@code a/b} written out. */
    private static Set<String> phrases(Node phrase) {
        Set<String> all = Set.of("");
        for (String word : words(phrase.text())) {
            if (word.startsWith("<") || word.equals("..") || word.equals("&") || word.equals("+")) {
                phrase.fault("a list holds phrases only: no \"<\", \"..\", \"&\" or \"+\".");
                return Set.of();
            }
            var before = all;
            all = Arrays.stream(word.split("/"))
                    .flatMap(one -> before.stream().map(start -> (start + " " + plain(one)).strip()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return all.equals(Set.of("")) ? Set.of() : all;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String plain(String word) {
        return Tokens.plain(word);
    }
}
