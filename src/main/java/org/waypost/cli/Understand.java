package org.waypost.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.waypost.turn.Rehearsal;

/** {@code understand}: how each text would be read as a first message. */
final class Understand implements CommandLine.Order {
    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        try (var rehearsal = Rehearsal.of(Content.files(arguments))) {
            Lines.each(terminal, (number, line) -> {
                var id = line.get("id");
                var reply = rehearsal.converse(List.of(Lines.text(line, "text", number))).getFirst();
                var read = reply.understanding();
                var out = new LinkedHashMap<String, Object>();
                out.put("id", id == null ? number : id);
                out.put("intent", read.intent());
                out.put("journey", read.intent() == null ? null : read.intent().replaceAll("\\..*", ""));
                out.put("confidence", read.confidence());
                out.put("alternatives", read.alternatives());
                out.put("slots", read.slots());
                out.put("redFlag", read.redFlag());
                out.put("language", read.language());
                terminal.out().println(Lines.JSON.writeValueAsString(out));
            });
        }
        return CommandLine.DONE;
    }
}
