package org.waypost.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.waypost.knowledge.Days;
import org.waypost.knowledge.Drawings;
import org.waypost.knowledge.Fault;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Loaded;
import org.waypost.turn.Editions;

/** {@code check}: every fault of the knowledge base and the prompts, as {@code file:line}. */
final class Check implements CommandLine.Order {
    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        var files = Content.files(arguments);
        var faults = Editions.faults(files, day(arguments), arguments.has("--release"));
        if (arguments.path("--draw").isPresent()) {
            draw(files, arguments.path("--draw").get(), terminal);
        }
        faults.forEach(terminal.out()::println);
        List<Fault> serious = faults.stream().filter(fault -> !fault.warning()).toList();
        terminal.err().println(serious.size() + " faults, " + (faults.size() - serious.size()) + " warnings");
        return serious.isEmpty() ? CommandLine.DONE : CommandLine.FAILED;
    }

    /** A picture of each journey; none while the files have faults, since a broken journey can't be drawn. */
    private static void draw(KnowledgeFiles files, Path folder, Terminal terminal) throws IOException {
        if (KnowledgeBase.read(files) instanceof Loaded.Sound sound) {
            Files.createDirectories(folder);
            for (var picture : Drawings.of(sound.knowledge()).entrySet()) {
                Files.writeString(folder.resolve(picture.getKey()), picture.getValue());
            }
            terminal.err().println("journeys drawn in " + folder);
        }
    }

    private static LocalDate day(Arguments arguments) {
        try {
            return arguments.value("--on").map(LocalDate::parse).orElseGet(() -> Days.today(Clock.systemUTC()));
        } catch (DateTimeException e) {
            throw new BadInput("--on needs a day such as 2026-12-31.");
        }
    }
}
