package org.waypost.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.waypost.evaluate.IntentTrial.Row;

/** What labelled rows and their readings come to, label by label and over all. Nothing is rejected here. */
record Scores(List<Row> rows) {
    private static final int BINS = 10;
    private static final int MOST_CONFUSIONS = 15;

    Scores {
        rows = List.copyOf(rows);
    }

    /** How one label fared. */
    record OfLabel(String label, int rows, double precision, double recall, double f1) {}

    /** Readings of about one confidence: how sure they were on average, and how often right. */
    record Bin(double from, int rows, double confidence, double right) {}

    /** How often one label was read as another. */
    record Confusion(String label, String read, int times) {}

    double accuracy() {
        return share(rows.stream().filter(Row::right).count(), rows.size());
    }

    /** As {@link #accuracy}, by the part before the dot. */
    double topicAccuracy() {
        return share(rows.stream().filter(row -> topic(row.label()).equals(topic(row.intent()))).count(), rows.size());
    }

    /** Matthews' correlation for many labels (Gorodkin 2004): 1 is all right, 0 no better than chance. */
    double matthews() {
        var labelled = counts(Row::label);
        var read = counts(Row::intent);
        double all = rows.size();
        double right = rows.stream().filter(Row::right).count();
        double product = labelled.entrySet().stream().mapToDouble(label -> label.getValue() * (double) read.getOrDefault(label.getKey(),
                0))
                .sum();
        double spread = Math.sqrt((all * all - squares(labelled)) * (all * all - squares(read)));
        return spread == 0 ? 0 : (right * all - product) / spread;
    }

    /** In the order of the labels. */
    List<OfLabel> labels() {
        var labelled = counts(Row::label);
        var read = counts(Row::intent);
        var right = new HashMap<String, Integer>();
        rows.stream().filter(Row::right).forEach(row -> right.merge(row.label(), 1, Integer::sum));
        Set<String> names = new TreeSet<>(labelled.keySet());
        return names.stream().map(name -> {
            double precision = share(right.getOrDefault(name, 0), read.getOrDefault(name, 0));
            int all = labelled.getOrDefault(name, 0);
            double recall = share(right.getOrDefault(name, 0), all);
            double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return new OfLabel(name, all, precision, recall, f1);
        }).toList();
    }

    /** Each label counts the same, however many rows it has. */
    double macroF1() {
        return labels().stream().mapToDouble(OfLabel::f1).average().orElse(0);
    }

    /** Most often first. */
    List<Confusion> confusions() {
        var counts = new TreeMap<String, Integer>();
        rows.stream().filter(row -> !row.right()).forEach(row -> counts.merge(row.label() + "\t" + row.intent(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CONFUSIONS)
                .map(entry -> new Confusion(entry.getKey().split("\t", -1)[0], entry.getKey().split("\t", -1)[1], entry.getValue()))
                .toList();
    }

    /** Readings by how sure they were, in tenths. */
    List<Bin> reliability() {
        var bins = new ArrayList<Bin>();
        for (int bin = 0; bin < BINS; bin++) {
            int tenth = bin;
            var within = rows.stream().filter(row -> Math.min(BINS - 1, (int) (row.confidence() * BINS)) == tenth).toList();
            bins.add(new Bin(bin / (double) BINS, within.size(), within.stream().mapToDouble(Row::confidence).average().orElse(0),
                    share(within.stream().filter(Row::right).count(), within.size())));
        }
        return bins;
    }

    /** Expected calibration error: how far confidence and truth are apart, weighed by the rows in each tenth. */
    double calibrationError() {
        return reliability().stream().mapToDouble(bin -> bin.rows() * Math.abs(bin.confidence() - bin.right())).sum() / Math.max(1,
                rows.size());
    }

    /** Rows labelled each topic by the topic they were read as. */
    Map<String, Map<String, Integer>> topics() {
        var table = new TreeMap<String, Map<String, Integer>>();
        rows.forEach(row -> table.computeIfAbsent(topic(row.label()), name -> new LinkedHashMap<>())
                .merge(topic(row.intent()), 1, Integer::sum));
        return table;
    }

    static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    static String topic(String label) {
        int dot = label.indexOf('.');
        return dot < 0 ? label : label.substring(0, dot);
    }

    private Map<String, Integer> counts(Function<Row, String> of) {
        var counts = new HashMap<String, Integer>();
        rows.forEach(row -> counts.merge(of.apply(row), 1, Integer::sum));
        return counts;
    }

    private static double squares(Map<String, Integer> counts) {
        return counts.values().stream().mapToDouble(count -> (double) count * count).sum();
    }
}
