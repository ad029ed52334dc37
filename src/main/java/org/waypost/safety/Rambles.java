package org.waypost.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Long messages made of short ones: a third of them are about ordinary needs, a third have one sentence that only comes close to a
 * danger, a third one that tells of it. The same phrases make the same rambles.
 */
final class Rambles {
    private static final int MANY = 180;
    private static final int FEWEST = 2;
    private static final int MOST = 13;
    /** A prime, so that other sentences meet each time. */
    private static final int STEP = 7919;

    private Rambles() {}

    static List<DangerPhrase> of(List<DangerPhrase> phrases, List<DangerPhrase> ordinary) {
        var dangers = phrases.stream().filter(DangerPhrase::clear).toList();
        var near = phrases.stream().filter(DangerPhrase::near).toList();
        var all = new ArrayList<DangerPhrase>();
        if (dangers.isEmpty() || near.isEmpty() || ordinary.isEmpty()) {
            return all;
        }
        for (int number = 0; number < MANY; number++) {
            var sentences = new ArrayList<String>();
            for (int i = 0; i < FEWEST + number % (MOST - FEWEST); i++) {
                sentences.add(ordinary.get((number * MOST + i) * STEP % ordinary.size()).text());
            }
            all.add(DangerPhrase.harmless(joined(sentences)));
            all.add(with(near.get(number * STEP % near.size()), sentences, number));
            all.add(with(dangers.get(number * STEP % dangers.size()), sentences, number));
        }
        return all;
    }

    private static DangerPhrase with(DangerPhrase phrase, List<String> sentences, int number) {
        var longer = new ArrayList<>(sentences);
        longer.add(number % (longer.size() + 1), phrase.text());
        return new DangerPhrase(phrase.level(), phrase.category(), "ramble", joined(longer));
    }

    private static String joined(List<String> sentences) {
        return sentences.stream().map(String::strip)
                .map(text -> text.matches(".*[.!?]") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }
}
