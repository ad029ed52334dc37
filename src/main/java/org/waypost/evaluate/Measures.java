package org.waypost.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waypost.knowledge.KnowledgeFiles;

/**
 * The labelled wordings that Waypost is measured by, from {@code knowledge-base/measures}: nothing is ever learnt from them. Half of
 * each kind is frozen, and nothing is tuned on that half either.
 */
public record Measures(List<Need> needs, List<Danger> dangers) {
    private static final String FOLDER = "knowledge-base/measures/";
    private static final int COLUMNS = 5;

    public Measures {
        needs = List.copyOf(needs);
        dangers = List.copyOf(dangers);
    }

    /**
     * What someone needs, in their words.
     *
     * @param intents each a right reading, the best first
     * @param slots what the words settle, by slot
     * @param flag empty, or the level, category and action of the red flag in it
     * @param voice how it is said: plain, typos, rambling, handler ...
     */
    public record Need(boolean frozen, List<String> intents, Map<String, String> slots, String flag, String voice, String text) {
        public Need {
            intents = List.copyOf(intents);
            slots = Map.copyOf(slots);
        }
    }

    /** What is dangerous, or only looks so ({@code level} none). */
    public record Danger(boolean frozen, String level, String category, String action, String kind, String text) {
        public boolean harmless() {
            return level.equals("none");
        }
    }

    /** @throws LabelledFile.Malformed naming the first line of another form */
    public static Measures read(KnowledgeFiles files) {
        var needs = new ArrayList<Need>();
        var dangers = new ArrayList<Danger>();
        files.under(FOLDER).texts().forEach((name, text) -> {
            boolean frozen = name.endsWith("-frozen.tsv");
            if (name.startsWith(FOLDER + "utterances-")) {
                rows(name, text).forEach(row -> needs.add(need(frozen, row)));
            } else if (name.startsWith(FOLDER + "dangers-")) {
                rows(name, text).forEach(row -> dangers.add(new Danger(frozen, row.get(0), row.get(1), row.get(2), row.get(3),
                        row.get(4))));
            }
        });
        return new Measures(needs, dangers);
    }

    private static Need need(boolean frozen, List<String> row) {
        var slots = new TreeMap<String, String>();
        if (!row.get(1).equals("-")) {
            for (String pair : row.get(1).split(";")) {
                slots.put(pair.replaceAll("=.*", ""), pair.replaceFirst("^[^=]*=", ""));
            }
        }
        String flag = row.get(2).equals("-") ? "" : row.get(2);
        return new Need(frozen, Arrays.asList(row.get(0).split("\\|")), slots, flag, row.get(3), row.get(4));
    }

    private static List<List<String>> rows(String name, String text) {
        var rows = new ArrayList<List<String>>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var row = Arrays.asList(lines.get(i).split("\t", -1));
            if (row.size() != COLUMNS || row.stream().anyMatch(String::isBlank)) {
                throw new LabelledFile.Malformed(name + ":" + (i + 1) + ": this line hasn't five columns with tabs between them.");
            }
            rows.add(row);
        }
        return rows;
    }
}
