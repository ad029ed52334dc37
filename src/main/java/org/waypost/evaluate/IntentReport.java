package org.waypost.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waypost.evaluate.IntentTrial.Row;

/** What reading labelled texts came to. Shares are of 1; with no rows to count they are 0. */
public record IntentReport(List<Row> rows, double threshold) {
    public IntentReport {
        rows = List.copyOf(rows);
    }

    /** Right of those in scope, nothing rejected. */
    public double accuracy() {
        return share(rows.stream().filter(Row::inScope), Row::right);
    }

    /** As {@link #accuracy}, by the part before the dot. */
    public double topicAccuracy() {
        return share(rows.stream().filter(Row::inScope), row -> Scores.topic(row.label()).equals(Scores.topic(row.intent())));
    }

    /** Right and not rejected, of those in scope. */
    public double accuracyAtThreshold() {
        return share(rows.stream().filter(Row::inScope), row -> row.right() && accepted(row));
    }

    /** Right of those in scope that are not rejected. */
    public double accuracyOfAccepted() {
        return share(rows.stream().filter(Row::inScope).filter(this::accepted), Row::right);
    }

    /** Rejected of those out of scope. */
    public double oosRecall() {
        return share(rows.stream().filter(row -> !row.inScope()), row -> !accepted(row));
    }

    /** Out of scope of those rejected. */
    public double oosPrecision() {
        return share(rows.stream().filter(row -> !accepted(row)), row -> !row.inScope());
    }

    boolean accepted(Row row) {
        return row.confidence() >= threshold;
    }

    /** Every figure by name. */
    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("rows", rows.size());
        figures.put("threshold", threshold);
        figures.put("accuracy", accuracy());
        figures.put("topicAccuracy", topicAccuracy());
        figures.put("accuracyAtThreshold", accuracyAtThreshold());
        figures.put("accuracyOfAccepted", accuracyOfAccepted());
        figures.put("oosRecall", oosRecall());
        figures.put("oosPrecision", oosPrecision());
        var scores = new Scores(rows.stream().filter(Row::inScope).toList());
        figures.put("matthews", scores.matthews());
        figures.put("macroF1", scores.macroF1());
        figures.put("calibrationError", scores.calibrationError());
        figures.put("reliability", scores.reliability());
        figures.put("labels", scores.labels());
        figures.put("confusions", scores.confusions());
        return figures;
    }

    /** One map for each row, as the contract has it. */
    public Stream<Map<String, Object>> predictions() {
        return rows.stream().map(row -> {
            var prediction = new LinkedHashMap<String, Object>();
            prediction.put("id", row.id());
            prediction.put("label", row.label());
            prediction.put("intent", row.intent());
            prediction.put("confidence", row.confidence());
            prediction.put("accepted", accepted(row));
            return prediction;
        });
    }

    /** For a person. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("rows: " + rows.size());
        lines.add(percent("accuracy in scope, nothing rejected", accuracy()));
        lines.add(percent("accuracy by topic", topicAccuracy()));
        lines.add(String.format(Locale.ROOT, "threshold: %.2f", threshold));
        lines.add(percent("accuracy in scope at the threshold", accuracyAtThreshold()));
        lines.add(percent("accuracy of what is accepted", accuracyOfAccepted()));
        lines.add(percent("out of scope, recall", oosRecall()));
        lines.add(percent("out of scope, precision", oosPrecision()));
        var scores = new Scores(rows.stream().filter(Row::inScope).toList());
        lines.add(String.format(Locale.ROOT, "Matthews correlation: %.3f, F1 over labels: %.3f, calibration error: %.3f",
                scores.matthews(),
                scores.macroF1(), scores.calibrationError()));
        lines.add("most often taken for another:");
        scores.confusions().forEach(confusion -> lines.add("  " + confusion.times() + " " + confusion.label() + " taken for "
                + confusion.read()));
        return lines;
    }

    private static String percent(String what, double share) {
        return String.format(Locale.ROOT, "%s: %.1f %%", what, 100 * share);
    }

    private static double share(Stream<Row> of, Predicate<Row> which) {
        var all = of.toList();
        return all.isEmpty() ? 0 : all.stream().filter(which).count() / (double) all.size();
    }
}
