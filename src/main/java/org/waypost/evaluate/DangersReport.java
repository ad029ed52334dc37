package org.waypost.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.waypost.evaluate.MeasureTrial.DangerRead;

/** What screening dangerous and harmless wordings came to. */
public record DangersReport(List<DangerRead> read) {
    public DangersReport {
        read = List.copyOf(read);
    }

    /**
     * How one level, category or kind fared.
     *
     * @param caught as its label asks
     * @param noticed by any card, question or strip
     */
    record Of(String name, int rows, double caught, double noticed) {}

    List<Of> levels() {
        return of(one -> one.danger().level());
    }

    List<Of> categories() {
        return of(one -> one.danger().level() + " " + one.danger().category());
    }

    List<Of> kinds() {
        return of(one -> one.danger().kind());
    }

    /** The share of the harmless that met a card which stops everything. */
    double interrupted() {
        return harmless("interrupt");
    }

    /** The share of the harmless that were asked whether it is happening now. */
    double asked() {
        return harmless("check");
    }

    /** Dangers that were not caught, and harmless wordings that were stopped or asked about. */
    List<DangerRead> wrong() {
        return read.stream().filter(one -> one.danger().harmless() ? one.stopped() : !one.caught()).toList();
    }

    /** By name, for bars and for JSON. */
    Map<String, Double> figures() {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("rows", (double) read.size());
        levels().forEach(level -> figures.put("recall." + level.name(), level.caught()));
        figures.put("recall.worstCategory", categories().stream().mapToDouble(Of::caught).min().orElse(0));
        figures.put("harmlessInterrupted", interrupted());
        figures.put("harmlessAsked", asked());
        return figures;
    }

    private double harmless(String action) {
        var harmless = read.stream().filter(one -> one.danger().harmless()).toList();
        return Scores.share(harmless.stream().filter(one -> one.action().equals(action)).count(), harmless.size());
    }

    private List<Of> of(Function<DangerRead, String> name) {
        var by = new TreeMap<String, List<DangerRead>>();
        read.stream().filter(one -> !one.danger().harmless())
                .forEach(one -> by.computeIfAbsent(name.apply(one), key -> new ArrayList<>()).add(one));
        return by.entrySet().stream()
                .map(entry -> new Of(entry.getKey(), entry.getValue().size(),
                        Scores.share(entry.getValue().stream().filter(DangerRead::caught).count(), entry.getValue().size()),
                        Scores.share(entry.getValue().stream().filter(one -> !one.action().isEmpty()).count(), entry.getValue().size())))
                .toList();
    }
}
