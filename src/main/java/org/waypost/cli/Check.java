package org.waypost.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.waypost.knowledge.Fault;
import org.waypost.turn.Editions;

/** {@code check}: every fault of the knowledge base and the prompts, as {@code file:line}. */
final class Check implements CommandLine.Order {
    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        var faults = Editions.faults(Content.files(arguments), day(arguments), arguments.has("--release"));
        faults.forEach(terminal.out()::println);
        List<Fault> serious = faults.stream().filter(fault -> !fault.warning()).toList();
        terminal.err().println(serious.size() + " faults, " + (faults.size() - serious.size()) + " warnings");
        return serious.isEmpty() ? CommandLine.DONE : CommandLine.FAILED;
    }

    private static LocalDate day(Arguments arguments) {
        try {
            return arguments.value("--on").map(LocalDate::parse).orElseGet(() -> LocalDate.now(ZoneId.of("Europe/London")));
        } catch (DateTimeException e) {
            throw new BadInput("--on needs a day such as 2026-12-31.");
        }
    }
}
