package org.waypost.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** {@code password}: the hash of a password for the desk's accounts. The password is asked for, or read as one line. */
final class Password implements CommandLine.Order {
    private static final int STRENGTH = 12;
    private static final int LEAST = 12;
    private static final int MOST_BYTES = 72;

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        String password = read(terminal);
        if (password.length() < LEAST) {
            throw new BadInput("A password needs at least " + LEAST + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new BadInput("A password can have at most " + MOST_BYTES + " bytes.");
        }
        terminal.out().println("{bcrypt}" + new BCryptPasswordEncoder(STRENGTH).encode(password));
        return CommandLine.DONE;
    }

    private static String read(Terminal terminal) throws IOException {
        var console = System.console();
        if (console != null && console.isTerminal()) {
            return Optional.ofNullable(console.readPassword("Password (it isn't shown): ")).map(String::new).orElse("");
        }
        return Optional.ofNullable(terminal.in().readLine()).orElse("");
    }
}
