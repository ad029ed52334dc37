package org.waypost.evaluate;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.waypost.evaluate.IntentTrial.Row;

/** A report as one page with pictures that opens from disk: it needs nothing beside it and fetches nothing. */
public final class HtmlReport {
    private static final String TEMPLATE = "/evaluate/report.html";
    private static final int SIDE = 300;
    private static final int STEPS = 50;
    private final Map<String, Object> page = new HashMap<>();
    private final List<Map<String, Object>> readings = new ArrayList<>();
    private final List<Map<String, Object>> screenings = new ArrayList<>();

    /** @param title what was measured */
    public HtmlReport(String title, List<String> lines) {
        page.put("title", title);
        page.put("lines", lines);
        page.put("readings", readings);
        page.put("screenings", screenings);
    }

    /** Adds how labelled rows were read: matrix, reliability, thresholds, labels. */
    public HtmlReport with(String name, IntentReport report) {
        var inScope = report.rows().stream().filter(Row::inScope).toList();
        readings.add(reading(name, new Scores(inScope), List.of(), List.of()));
        return this;
    }

    /** Adds how people's needs were read. */
    public HtmlReport with(String name, NeedsReport report) {
        readings.add(reading(name, report.scores(),
                report.voices().stream().map(voice -> row(voice.voice(), voice.rows(), voice.journey(), voice.intent())).toList(),
                report.slots().stream().map(slot -> row(slot.slot(), slot.wanted(), slot.precision(), slot.recall(), slot.f1()))
                        .toList()));
        return this;
    }

    /** Adds how dangers were screened; what was wrong is listed only where tuning on it is allowed. */
    public HtmlReport with(String name, DangersReport report, boolean list) {
        var shown = new HashMap<String, Object>();
        shown.put("name", name);
        shown.put("levels", report.levels().stream().map(HtmlReport::danger).toList());
        shown.put("categories", report.categories().stream().map(HtmlReport::danger).toList());
        shown.put("kinds", report.kinds().stream().map(HtmlReport::danger).toList());
        shown.put("interrupted", percent(report.interrupted()));
        shown.put("asked", percent(report.asked()));
        shown.put("wrong", list ? report.wrong().stream().map(HtmlReport::wrong).toList() : List.of());
        screenings.add(shown);
        return this;
    }

    /** The page. */
    public String html() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return Mustache.compiler().escapeHTML(true).compile(new InputStreamReader(in, StandardCharsets.UTF_8)).execute(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> reading(
            String name, Scores scores, List<Map<String, Object>> voices, List<Map<String, Object>> slots) {
        var shown = new HashMap<String, Object>();
        shown.put("name", name);
        shown.put("matrix", matrix(scores));
        shown.put("columns", columns(scores));
        shown.put("reliability", scores.reliability().stream().filter(bin -> bin.rows() > 0).map(HtmlReport::bin).toList());
        shown.put("right", curve(scores, true));
        shown.put("kept", curve(scores, false));
        shown.put("confusions", scores.confusions());
        shown.put("labels", scores.labels().stream()
                .map(label -> row(label.label(), label.rows(), label.precision(), label.recall(), label.f1())).toList());
        shown.put("voices", voices);
        shown.put("slots", slots);
        return shown;
    }

    private static List<String> columns(Scores scores) {
        var columns = new TreeSet<String>();
        scores.topics().values().forEach(read -> columns.addAll(read.keySet()));
        return List.copyOf(columns);
    }

    private static List<Map<String, Object>> matrix(Scores scores) {
        var columns = columns(scores);
        var rows = new ArrayList<Map<String, Object>>();
        scores.topics().forEach((label, read) -> {
            int all = read.values().stream().mapToInt(Integer::intValue).sum();
            var cells = columns.stream().map(column -> {
                int times = read.getOrDefault(column, 0);
                return Map.<String, Object>of("times", times == 0 ? "" : String.valueOf(times),
                        "shade", decimal(Scores.share(times, all)), "dark", times * 2 > all, "same", column.equals(label));
            }).toList();
            rows.add(Map.of("label", label, "cells", cells));
        });
        return rows;
    }

    private static Map<String, Object> bin(Scores.Bin bin) {
        double x = SIDE * bin.confidence();
        return Map.of("x", decimal(x), "y", decimal(SIDE * (1 - bin.right())), "size", decimal(2 + Math.sqrt(bin.rows())),
                "what", bin.rows() + " readings, " + percent(bin.confidence()) + " sure, " + percent(bin.right()) + " right");
    }

    /** Points of a line: over thresholds from 0 to 1, the share right of what is kept, or the share kept. */
    private static String curve(Scores scores, boolean right) {
        var points = new StringBuilder();
        for (int step = 0; step <= STEPS; step++) {
            double threshold = step / (double) STEPS;
            var kept = scores.rows().stream().filter(row -> row.confidence() >= threshold).toList();
            if (right && kept.isEmpty()) {
                break;
            }
            double share = right ? Scores.share(kept.stream().filter(Row::right).count(), kept.size())
                    : Scores.share(kept.size(), scores.rows().size());
            points.append(decimal(SIDE * threshold)).append(',').append(decimal(SIDE * (1 - share))).append(' ');
        }
        return points.toString();
    }

    private static Map<String, Object> danger(DangersReport.Of of) {
        return Map.of("name", of.name(), "rows", of.rows(), "caught", percent(of.caught()), "noticed", percent(of.noticed()),
                "width", decimal(100 * of.caught()));
    }

    private static Map<String, Object> wrong(MeasureTrial.DangerRead read) {
        var danger = read.danger();
        return Map.of("wanted", danger.level() + " " + danger.category() + " " + danger.action(),
                "got", read.action().isEmpty() ? "nothing" : read.level() + " " + read.category() + " " + read.action(), "text",
                        danger.text());
    }

    private static Map<String, Object> row(String name, int rows, double... shares) {
        return Map.of("name", name, "rows", rows, "shares", Arrays.stream(shares).mapToObj(HtmlReport::percent).toList());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
