package org.waypost.knowledge.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.waypost.knowledge.BankHolidays;
import org.waypost.knowledge.Command;
import org.waypost.knowledge.CommandId;
import org.waypost.knowledge.LanguageLine;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.SourceId;

/** Reads {@code commands.yaml}, {@code languages.yaml} and {@code bank-holidays.yaml}. */
final class SmallFilesReader {
    private final Reading reading;

    SmallFilesReader(Reading reading) {
        this.reading = reading;
    }

    List<Command> commands() {
        var commands = new ArrayList<Command>();
        for (Node item : reading.declareItems(Kind.COMMAND)) {
            item.only("id", "says");
            if (item.texts("says").isEmpty()) {
                item.fault("nothing is said for this command. List the ways to say it under says:.");
            }
            commands.add(new Command(new CommandId(item.need("id")), item.texts("says")));
        }
        return commands;
    }

    List<LanguageLine> languages() {
        var lines = new ArrayList<LanguageLine>();
        for (Node file : reading.documents.yaml(Kind.LANGUAGE)) {
            for (Node item : file.items()) {
                item.only("code", "name", "own-name", "text", "english", "source", "checked", "marks", "script");
                item.need("source");
                var source = reading.references.find(Kind.SOURCE, item, "source", SourceId::new);
                if (reading.declared.add(Kind.LANGUAGE, item.need("code"), Reading.place(item)) && source.isPresent()) {
                    lines.add(new LanguageLine(item.need("code"), item.need("name"), item.need("own-name"), item.need("text"),
                            item.need("english"), source.get(), Values.yes(item, "checked"), item.texts("marks"), item.text("script",
                                    "")));
                }
            }
        }
        return lines;
    }

    BankHolidays bankHolidays() {
        var days = new TreeSet<LocalDate>();
        for (Node file : reading.documents.yaml(Kind.BANK_HOLIDAY)) {
            for (Node item : file.items()) {
                item.only("date", "name");
                item.need("name");
                item.need("date");
                Values.date(item, "date").filter(day -> !days.add(day))
                        .ifPresent(day -> item.fault("this day is here already. Keep one."));
            }
        }
        return BankHolidays.of(days);
    }
}
