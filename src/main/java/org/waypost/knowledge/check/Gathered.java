package org.waypost.knowledge.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.reading.Content;
import org.waypost.knowledge.reading.Kind;
import org.waypost.knowledge.reading.Place;

/** One warning for each file in place of one for each id. */
final class Gathered {
    private Gathered() {}

    /**
     * Warns at the first of a file's ids that a test picks.
     *
     * @param what makes the warning of the ids' names, such as {@code "source a-page"} or {@code "sources a-page, b-page"}
     */
    static void warn(Content content, Kind kind, Predicate<String> picked, Function<String, String> what, Faults faults) {
        Map<String, List<String>> byFile = content.declared().ids(kind).stream().filter(picked)
                .collect(Collectors.groupingBy(id -> place(content, kind, id).file(), TreeMap::new, Collectors.toList()));
        byFile.forEach((file, ids) -> {
            int line = ids.stream().mapToInt(id -> place(content, kind, id).line()).min().orElse(1);
            faults.warn(file, line, what.apply(kind.word() + (ids.size() == 1 ? " " : "s ") + String.join(", ", ids)));
        });
    }

    private static Place place(Content content, Kind kind, String id) {
        return content.declared().place(kind, id).orElseThrow();
    }
}
