package org.waypost.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.waypost.evaluate.IntentTrial.Row;
import org.waypost.evaluate.MeasureTrial.NeedRead;

/** What reading people's needs came to. Shares are of 1; with nothing to count they are 0. */
public record NeedsReport(List<NeedRead> read) {
    /** What Waypost has no journey for: it says who can help instead. */
    private static final Set<String> OUTSIDE = Set.of("clinical-advice", "other-nhs", "other-country", "out-of-scope", "smalltalk");

    public NeedsReport {
        read = List.copyOf(read);
    }

    /** How one slot was heard. */
    record OfSlot(String slot, int wanted, double precision, double recall, double f1) {}

    /** How one voice was read. */
    record OfVoice(String voice, int rows, double journey, double intent) {}

    double journey() {
        return share(read, NeedRead::rightTopic);
    }

    double intent() {
        return share(read, NeedRead::rightIntent);
    }

    /** Of those with no journey, how many were read so, or as nothing known. */
    double outsideRecall() {
        return share(read.stream().filter(NeedsReport::isOutside).toList(), NeedsReport::readOutside);
    }

    /** Of those read as having no journey, how many have none. */
    double outsidePrecision() {
        return share(read.stream().filter(NeedsReport::readOutside).toList(), NeedsReport::isOutside);
    }

    /** Ordinary needs that were interrupted by a card. */
    double interrupted() {
        return share(read.stream().filter(one -> one.need().flag().isEmpty()).toList(), one -> one.action().equals("interrupt"));
    }

    /** With the label that was right where several are. */
    Scores scores() {
        var rows = new ArrayList<Row>();
        for (NeedRead one : read) {
            rows.add(new Row(rows.size() + 1, one.rightIntent() ? one.intent() : one.need().intents().getFirst(), one.intent(),
                    one.confidence()));
        }
        return new Scores(rows);
    }

    List<OfVoice> voices() {
        var by = new TreeMap<String, List<NeedRead>>();
        read.forEach(one -> by.computeIfAbsent(one.need().voice(), voice -> new ArrayList<>()).add(one));
        return by.entrySet().stream()
                .map(voice -> new OfVoice(voice.getKey(), voice.getValue().size(), share(voice.getValue(), NeedRead::rightTopic),
                        share(voice.getValue(), NeedRead::rightIntent)))
                .toList();
    }

    /** Slots that any label names; what is heard beyond them is not judged. */
    List<OfSlot> slots() {
        var names = new TreeSet<String>();
        read.forEach(one -> names.addAll(one.wanted().keySet()));
        return names.stream().map(this::slot).toList();
    }

    double slotF1() {
        return slots().stream().mapToDouble(slot -> slot.f1() * slot.wanted()).sum() / Math.max(1, slots().stream()
                .mapToInt(OfSlot::wanted).sum());
    }

    /** A share of the turns, slowest of them, in milliseconds. */
    double millis(double share) {
        var sorted = read.stream().mapToLong(NeedRead::nanos).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
    }

    /** By name, for bars and for JSON. */
    Map<String, Double> figures() {
        var scores = scores();
        var figures = new LinkedHashMap<String, Double>();
        figures.put("rows", (double) read.size());
        figures.put("journey", journey());
        figures.put("intent", intent());
        figures.put("outsideRecall", outsideRecall());
        figures.put("outsidePrecision", outsidePrecision());
        figures.put("matthews", scores.matthews());
        figures.put("macroF1", scores.macroF1());
        figures.put("calibrationError", scores.calibrationError());
        figures.put("interrupted", interrupted());
        figures.put("slotF1", slotF1());
        return figures;
    }

    private OfSlot slot(String name) {
        int right = 0;
        int wanted = 0;
        int heard = 0;
        for (NeedRead one : read) {
            var want = one.wanted().get(name);
            var got = one.slots().get(name);
            wanted += want == null ? 0 : 1;
            heard += got == null ? 0 : 1;
            right += want != null && got != null && want.equalsIgnoreCase(got) ? 1 : 0;
        }
        double precision = Scores.share(right, heard);
        double recall = Scores.share(right, wanted);
        return new OfSlot(name, wanted, precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private static boolean isOutside(NeedRead one) {
        return one.need().intents().stream().map(Scores::topic).anyMatch(OUTSIDE::contains);
    }

    private static boolean readOutside(NeedRead one) {
        return one.intent().isEmpty() || OUTSIDE.contains(Scores.topic(one.intent()));
    }

    private static double share(List<NeedRead> of, Predicate<NeedRead> which) {
        return Scores.share(of.stream().filter(which).count(), of.size());
    }
}
