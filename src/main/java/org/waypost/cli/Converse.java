package org.waypost.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import org.waypost.turn.Rehearsal;

/** {@code converse}: whole conversations, one a line; the replies are those of the API. */
final class Converse implements CommandLine.Order {
    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        try (var rehearsal = Rehearsal.of(Content.files(arguments))) {
            Lines.each(terminal, (number, line) -> {
                var id = line.get("id");
                var out = new LinkedHashMap<String, Object>();
                out.put("id", id == null ? number : id);
                out.put("replies", rehearsal.converse(Lines.texts(line, "turns", number)));
                terminal.out().println(Lines.JSON.writeValueAsString(out));
            });
        }
        return CommandLine.DONE;
    }
}
