package org.waypost.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.waypost.reply.ReplyJson;
import org.waypost.turn.Rehearsal;

/** {@code chat}: a conversation in the terminal; nothing of it is kept. */
final class Chat implements CommandLine.Order {
    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        try (var rehearsal = Rehearsal.of(Content.files(arguments))) {
            var talk = rehearsal.begin();
            var script = new Script(terminal.out());
            script.print(talk.greeting());
            ReplyJson last = talk.greeting();
            for (String line = next(terminal); line != null; line = next(terminal)) {
                if (line.isBlank()) {
                    continue;
                }
                if (line.strip().equals("quit") || line.strip().equals("exit")) {
                    break;
                }
                last = talk.say(script.chosen(last, line.strip()));
                script.print(last);
            }
        }
        return CommandLine.DONE;
    }

    private static @Nullable String next(Terminal terminal) throws IOException {
        terminal.out().print("\nYou: ");
        terminal.out().flush();
        return terminal.in().readLine();
    }
}
