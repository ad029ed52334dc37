package org.waypost.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waypost.knowledge.Choice;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Line;

/** Mends a slip of the finger in words that the content uses. Words of the English language are left as they are. */
final class Spelling {
    private static final int SHORTEST = 5;
    private static final int USED_AT_LEAST = 3;
    /** A word that is no English word, one slip from another used this many times as often, is a slip: examples hold some. */
    private static final int FAR_OFTENER = 4;
    private static final Pattern WORD = Pattern.compile("\\p{L}{" + SHORTEST + ",24}");
    /** Thirty thousand pieces of English words, part of the sentence models; pieces that only continue a word start with ##. */
    private static final String ENGLISH = "/bert-vocabulary-en.txt";

    private final Map<String, Integer> used;
    private final Set<String> english;
    private final Map<String, List<String>> byShortened = new HashMap<>();

    private Spelling(Map<String, Integer> used, Set<String> english) {
        this.used = used;
        this.english = english;
        used.keySet().forEach(word -> shortened(word).forEach(key -> byShortened.computeIfAbsent(key, k -> new ArrayList<>()).add(word)));
        var slips = used.keySet().stream().filter(word -> !english.contains(word)).filter(this::isSlip).toList();
        slips.forEach(used::remove);
        byShortened.values().forEach(words -> words.removeAll(slips));
    }

    private boolean isSlip(String word) {
        return oneSlipFrom(word).anyMatch(other -> used.getOrDefault(other, 0) >= FAR_OFTENER * used.getOrDefault(word, 0));
    }

    static Spelling of(KnowledgeBase knowledge) {
        var used = new TreeMap<String, Integer>();
        Stream.of(
                        knowledge.intents().values().stream().map(Intent::examples).flatMap(List::stream),
                        knowledge.articles().values().stream().flatMap(article -> article.passages().stream())
                                .flatMap(passage -> passage.lines().stream()).map(Line::text),
                        knowledge.slots().values().stream().flatMap(slot -> slot.choices().stream()).map(Choice::label))
                .flatMap(texts -> texts)
                .flatMap(text -> Words.of(text).list().stream())
                .filter(word -> word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter))
                .forEach(word -> used.merge(word, 1, Integer::sum));
        var english = english();
        used.entrySet().removeIf(entry -> entry.getValue() < USED_AT_LEAST && !english.contains(entry.getKey()));
        return new Spelling(used, english);
    }

    /** The text with each word that is no word turned into the one it was meant to be, where only one is meant most. */
    String mended(String text) {
        return WORD.matcher(text).replaceAll(found -> {
            String word = found.group();
            return Words.of(word).list().stream().findFirst().flatMap(this::meant).orElse(word);
        });
    }

    /** Whether at least half of the words are words: if not, nothing is meant by them that could be told. */
    boolean familiar(Words words) {
        long known = words.list().stream().filter(word -> english.contains(word) || used.containsKey(word) || word.chars()
                .anyMatch(Character::isDigit)).count();
        return !words.isEmpty() && 2 * known >= words.size();
    }

    private Optional<String> meant(String word) {
        if (word.length() < SHORTEST || used.containsKey(word) || english.contains(word)) {
            return Optional.empty();
        }
        return oneSlipFrom(word)
                .max(java.util.Comparator.<String>comparingInt(used::get).thenComparing(java.util.Comparator.naturalOrder()));
    }

    private Stream<String> oneSlipFrom(String word) {
        return shortened(word).stream()
                .flatMap(key -> byShortened.getOrDefault(key, List.of()).stream())
                .distinct()
                .filter(candidate -> candidate.charAt(0) == word.charAt(0) && Edits.between(word, candidate, 1) == 1);
    }

    /** The word and each way of leaving a letter out: two words one slip apart share one. */
    private static List<String> shortened(String word) {
        var keys = new ArrayList<String>();
        keys.add(word);
        for (int i = 0; i < word.length(); i++) {
            keys.add(word.substring(0, i) + word.substring(i + 1));
        }
        return keys.stream().distinct().toList();
    }

    private static Set<String> english() {
        var stream = Spelling.class.getResourceAsStream(ENGLISH);
        if (stream == null) {
            return Set.of();
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().map(String::strip).filter(word -> !word.startsWith("##")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
