package org.waypost.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeFiles;

/**
 * A wording that danger is learnt from.
 *
 * @param level empty when it is harmless
 * @param category which danger it is or, when harmless, looks like
 * @param kind how it is said
 */
record DangerPhrase(Optional<RedFlag.Level> level, String category, String kind, String text) {
    static final String FOLDER = RedFlagFiles.FOLDER + "examples/";
    private static final int COLUMNS = 3;
    static final String HARMLESS = "none";
    private static final String DOUBTFUL = "doubtful";
    /** What is about neither an illness nor an injury. */
    private static final String ORDINARY = "ordinary";
    private static final String LEVELS =
            Arrays.stream(RedFlag.Level.values()).map(DangerPhrase::name).collect(Collectors.joining(", "));

    boolean dangerous() {
        return level.isPresent();
    }

    /** A danger that may be none: it is to be asked about. */
    boolean doubtful() {
        return dangerous() && kind.equals(DOUBTFUL);
    }

    boolean clear() {
        return dangerous() && !doubtful();
    }

    /** Harmless, yet close to a danger. */
    boolean near() {
        return !dangerous() && !category.equals(ORDINARY);
    }

    static DangerPhrase harmless(String text) {
        return new DangerPhrase(Optional.empty(), ORDINARY, "need", text);
    }

    /** {@code emergency.heart}; {@code none} when harmless. */
    String label() {
        return level.map(known -> name(known) + "." + category).orElse(HARMLESS);
    }

    /** Every phrase of {@code red-flags/examples} that is well-formed. */
    static List<DangerPhrase> read(KnowledgeFiles files) {
        var phrases = new ArrayList<DangerPhrase>();
        rows(files).forEach(row -> row.phrase().ifPresent(phrases::add));
        return List.copyOf(phrases);
    }

    /** Each line that is malformed, stands there twice, or tells of a danger that no rule knows adds a fault. */
    static void check(KnowledgeFiles files, RuleBook book, Faults faults) {
        var known = new HashMap<String, Row>();
        var rules = book.rules().stream().map(rule -> name(rule.level()) + "." + rule.category()).collect(Collectors.toSet());
        if (rows(files).isEmpty()) {
            faults.warn(FOLDER, 1, "no phrases are here: danger in other words than the rules' goes unheard. Restore them.");
        }
        for (var row : rows(files)) {
            if (row.phrase().isEmpty()) {
                row.fault(faults, "a line here is level/category, kind and text with tabs between them; a level is one of " + LEVELS
                        + ", " + HARMLESS + ". Write it so.");
                continue;
            }
            var phrase = row.phrase().get();
            if (phrase.dangerous() && !rules.contains(phrase.label())) {
                row.fault(faults, "no rule has the level and category of \"" + phrase.label() + "\". Use those of a rule.");
            }
            var earlier = known.putIfAbsent(String.join(" ", Tokens.of(List.of(phrase.text())).words()), row);
            if (earlier != null) {
                row.fault(faults, "this phrase stands in " + earlier.file() + ":" + earlier.line() + " too. Keep one.");
            }
        }
    }

    private record Row(String file, int line, Optional<DangerPhrase> phrase) {
        void fault(Faults faults, String what) {
            faults.add(file, line, what);
        }
    }

    private static List<Row> rows(KnowledgeFiles files) {
        var rows = new ArrayList<Row>();
        files.under(FOLDER).texts().forEach((file, text) -> {
            var lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                rows.add(new Row(file, i + 1, phrase(lines.get(i))));
            }
        });
        return rows;
    }

    private static Optional<DangerPhrase> phrase(String row) {
        var columns = Arrays.asList(row.split("\t", -1));
        var names = columns.getFirst().split("/", -1);
        if (columns.size() != COLUMNS || columns.stream().anyMatch(String::isBlank) || names.length != 2) {
            return Optional.empty();
        }
        var level = Arrays.stream(RedFlag.Level.values()).filter(one -> name(one).equals(names[0])).findFirst();
        return level.isPresent() || names[0].equals(HARMLESS)
                ? Optional.of(new DangerPhrase(level, names[1], columns.get(1), columns.get(2)))
                : Optional.empty();
    }

    private static String name(RedFlag.Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
