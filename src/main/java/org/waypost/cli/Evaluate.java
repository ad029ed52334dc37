package org.waypost.cli;

import java.io.IOException;
import org.waypost.evaluate.ContentDay;
import org.waypost.evaluate.Report;
import org.waypost.evaluate.Trial;
import org.waypost.turn.Rehearsal;

/** {@code evaluate}: the knowledge base's own conversation tests, held against what is really answered. */
final class Evaluate implements CommandLine.Order {
    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        try (var rehearsal = Rehearsal.of(Content.files(arguments), ContentDay.clock())) {
            var trial = new Trial(rehearsal);
            var report = new Report(rehearsal.edition().knowledge().tests().stream().map(trial::run).toList());
            report.lines().forEach(terminal.out()::println);
            return report.allPassed() ? CommandLine.DONE : CommandLine.FAILED;
        }
    }
}
