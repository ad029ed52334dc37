package org.waypost.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** "2", "the second one", "last": which of several in a row. */
final class Places {
    private static final Map<String, Integer> ORDER = Map.ofEntries(
            Map.entry("first", 1), Map.entry("1st", 1), Map.entry("one", 1), Map.entry("1", 1), Map.entry("top", 1), Map.entry("a", 1),
            Map.entry("second", 2), Map.entry("2nd", 2), Map.entry("two", 2), Map.entry("2", 2), Map.entry("middle", 2), Map.entry("b",
                    2),
            Map.entry("third", 3), Map.entry("3rd", 3), Map.entry("three", 3), Map.entry("3", 3), Map.entry("c", 3),
            Map.entry("fourth", 4), Map.entry("4th", 4), Map.entry("four", 4), Map.entry("4", 4), Map.entry("d", 4),
            Map.entry("fifth", 5), Map.entry("5th", 5), Map.entry("five", 5), Map.entry("5", 5),
            Map.entry("sixth", 6), Map.entry("6th", 6), Map.entry("six", 6), Map.entry("6", 6));
    private static final List<String> LAST = List.of("last", "bottom", "final");
    private static final java.util.Set<String> AROUND = java.util.Set.of("the", "option", "number", "no", "choice", "answer", "please",
            "one", "it", "is", "its", "button");

    private Places() {}

    /** One of these, if the words say nothing but its place. */
    static <T> Optional<T> pick(Words words, List<T> shown) {
        var place = place(words, shown.size());
        return place.isPresent() ? Optional.of(shown.get(place.getAsInt() - 1)) : Optional.empty();
    }

    private static OptionalInt place(Words words, int count) {
        var telling = words.list().stream().filter(word -> !AROUND.contains(word)).toList();
        if (telling.size() > 1 || words.isEmpty()) {
            return OptionalInt.empty();
        }
        String word = telling.isEmpty() ? words.list().getLast() : telling.getFirst();
        int place = LAST.contains(word) ? count : ORDER.getOrDefault(word, 0);
        return place >= 1 && place <= count ? OptionalInt.of(place) : OptionalInt.empty();
    }
}
