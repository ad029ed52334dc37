package org.waypost.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waypost.evaluate.Measures.Danger;
import org.waypost.evaluate.Measures.Need;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.turn.Rehearsal;

/**
 * Everything that Waypost measures of itself: its conversation tests, how it reads people's needs and how it screens dangers, each on
 * the half that may be tuned on and on the frozen half, against the bars in the project.
 */
public record Evaluation(
        Report conversations, Coverage coverage, NeedsReport open, NeedsReport frozen, DangersReport dangersOpen,
                DangersReport dangersFrozen,
        Bars bars) {

    /** Takes some minutes of both cores. */
    public static Evaluation run(Rehearsal rehearsal, KnowledgeFiles files) {
        var knowledge = rehearsal.edition().knowledge();
        var trial = new Trial(rehearsal);
        var report = new Report(knowledge.tests().stream().map(trial::run).toList());
        var measures = Measures.read(files);
        var said = new MeasureTrial(rehearsal);
        return new Evaluation(report, report.coverage(knowledge),
                new NeedsReport(said.needs(measures.needs().stream().filter(need -> !need.frozen()).toList())),
                new NeedsReport(said.needs(measures.needs().stream().filter(Need::frozen).toList())),
                new DangersReport(said.dangers(measures.dangers().stream().filter(danger -> !danger.frozen()).toList())),
                new DangersReport(said.dangers(measures.dangers().stream().filter(Danger::frozen).toList())),
                Bars.read(files));
    }

    /** Whether every conversation test passes and every bar is met. */
    public boolean good() {
        return conversations.allPassed() && bars.missed(figures()).isEmpty();
    }

    /** Every figure by name. Shares are of 1. */
    public Map<String, Double> figures() {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("conversations.passed", Scores.share(conversations.passed(), conversations.outcomes().size()));
        figures.put("conversations.steps", coverage.share());
        open.figures().forEach((name, value) -> figures.put("needs.open." + name, value));
        frozen.figures().forEach((name, value) -> figures.put("needs.frozen." + name, value));
        dangersOpen.figures().forEach((name, value) -> figures.put("dangers.open." + name, value));
        dangersFrozen.figures().forEach((name, value) -> figures.put("dangers.frozen." + name, value));
        return figures;
    }

    /** For a person. */
    public List<String> lines() {
        var lines = new ArrayList<>(conversations.lines());
        lines.add(String.format(Locale.ROOT, "steps of journeys that they come to: %d of %d", coverage.reached().size(),
                coverage.all().size()));
        coverage.missing().forEach(step -> lines.add("  not: " + step));
        needs("people's needs, the half to tune on", open, lines);
        needs("people's needs, the frozen half", frozen, lines);
        dangers("dangers, the half to tune on", dangersOpen, lines);
        dangersOpen.wrong().forEach(wrong -> lines.add(String.format("  %s %s %s, was %s: %s", wrong.danger().level(),
                wrong.danger().category(), wrong.danger().action(), wrong.action().isEmpty() ? "nothing" : wrong.action(),
                wrong.danger().text())));
        dangers("dangers, the frozen half", dangersFrozen, lines);
        lines.addAll(bars.missed(figures()));
        return lines;
    }

    /** With pictures. */
    public HtmlReport page() {
        return new HtmlReport("What Waypost understands", lines())
                .with("People's needs: the half to tune on", open)
                .with("People's needs: the frozen half", frozen)
                .with("Dangers: the half to tune on", dangersOpen, true)
                .with("Dangers: the frozen half", dangersFrozen, false);
    }

    private static void needs(String what, NeedsReport report, List<String> lines) {
        lines.add(what + ":");
        report.figures().forEach((name, value) -> lines.add(figure(name, value)));
        report.voices().forEach(voice -> lines.add(String.format(Locale.ROOT, "  said %s: %d rows, journey %.1f %%, intent %.1f %%",
                voice.voice(), voice.rows(), 100 * voice.journey(), 100 * voice.intent())));
        report.slots().forEach(slot -> lines.add(String.format(Locale.ROOT, "  slot %s: %d wanted, precision %.2f, recall %.2f, F1 %.2f",
                slot.slot(), slot.wanted(), slot.precision(), slot.recall(), slot.f1())));
        lines.add(String.format(Locale.ROOT, "  a whole turn: p50 %.1f ms, p99 %.1f ms", report.millis(0.5), report.millis(0.99)));
    }

    private static void dangers(String what, DangersReport report, List<String> lines) {
        lines.add(what + ":");
        report.figures().forEach((name, value) -> lines.add(figure(name, value)));
        report.categories().forEach(of -> lines.add(String.format(Locale.ROOT, "  %s: %d wordings, %.1f %% caught, %.1f %% noticed",
                of.name(), of.rows(), 100 * of.caught(), 100 * of.noticed())));
    }

    private static String figure(String name, double value) {
        return value > 1 ? String.format(Locale.ROOT, "  %s: %.0f", name, value)
                : String.format(Locale.ROOT, "  %s: %.3f", name, value);
    }
}
