package org.waypost.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waypost.knowledge.KnowledgeFiles;

/** What must be reached, from {@code knowledge-base/measures/bars.tsv}: figure, at-least or at-most, value. */
public record Bars(List<Bar> all) {
    private static final String FILE = "knowledge-base/measures/bars.tsv";
    private static final int COLUMNS = 3;

    public Bars {
        all = List.copyOf(all);
    }

    /** One bar. */
    public record Bar(String figure, boolean atLeast, double value) {
        /** A figure that wasn't taken meets no bar. */
        boolean met(@Nullable Double reached) {
            return reached != null && (atLeast ? reached >= value : reached <= value);
        }
    }

    /** @throws LabelledFile.Malformed naming the first line of another form */
    public static Bars read(KnowledgeFiles files) {
        var bars = new ArrayList<Bar>();
        var lines = files.texts().getOrDefault(FILE, "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] columns = lines.get(i).split("\t", -1);
            if (columns.length != COLUMNS || !columns[1].matches("at-(least|most)") || !columns[2].matches("[01](\\.\\d+)?")) {
                throw new LabelledFile.Malformed(FILE + ":" + (i + 1) + ": this line isn't figure<TAB>at-least or at-most<TAB>value.");
            }
            bars.add(new Bar(columns[0], columns[1].equals("at-least"), Double.parseDouble(columns[2])));
        }
        return new Bars(bars);
    }

    /** Each bar that the figures don't meet, for a person. */
    public List<String> missed(Map<String, Double> figures) {
        return all.stream().filter(bar -> !bar.met(figures.get(bar.figure())))
                .map(bar -> String.format(Locale.ROOT, "BAR MISSED %s: %s, %s %.3f", bar.figure(),
                        figures.containsKey(bar.figure()) ? String.format(Locale.ROOT, "%.3f", figures.get(bar.figure()))
                                : "not measured",
                        bar.atLeast() ? "at least" : "at most", bar.value()))
                .toList();
    }
}
