package org.waypost.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waypost.turn.ContentFaulty;

/** The commands of the jar, but for {@code serve}. None starts a web server, binds a port or writes anything but its output. */
public final class CommandLine {
    private static final Map<String, Order> ORDERS = new TreeMap<>(Map.of(
            "chat", new Chat(),
            "understand", new Understand(),
            "converse", new Converse(),
            "check", new Check(),
            "evaluate", new Evaluate(),
            "password", new Password(),
            "train", new Train()));
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    private CommandLine() {}

    /** One command. Gives the exit status. */
    interface Order {
        int run(Arguments arguments, Terminal terminal) throws IOException;
    }

    /**
     * Runs the command that the first word names.
     *
     * @return its exit status; empty when the first word names none and the server should start
     */
    public static Optional<Integer> run(String... words) {
        if (words.length == 0 || words[0].startsWith("-") || words[0].equals("serve")) {
            return Optional.empty();
        }
        var order = ORDERS.get(words[0]);
        var terminal = terminal();
        if (order == null) {
            terminal.err().println("There is no command \"" + words[0] + "\". There are: serve, " + String.join(", ", ORDERS.keySet())
                    + ".");
            return Optional.of(BAD_INPUT);
        }
        return Optional.of(run(order, new Arguments(Arrays.asList(words).subList(1, words.length)), terminal));
    }

    /** Commands keep their output clean: only warnings are logged, and to standard error. Call before anything is logged. */
    public static void quietLogs(String... words) {
        if (words.length > 0 && ORDERS.containsKey(words[0])) {
            System.setProperty("waypost.log.level", "WARN");
        }
    }

    private static int run(Order order, Arguments arguments, Terminal terminal) {
        try {
            return order.run(arguments, terminal);
        } catch (BadInput e) {
            terminal.err().println(e.getMessage());
            return BAD_INPUT;
        } catch (ContentFaulty e) {
            terminal.err().println(e.getMessage());
            return FAILED;
        } catch (IOException e) {
            terminal.err().println("Could not read or write: " + e.getMessage());
            return FAILED;
        } finally {
            terminal.out().flush();
        }
    }

    private static Terminal terminal() {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return new Terminal(in, new PrintStream(System.out, false, StandardCharsets.UTF_8), new PrintStream(System.err, true,
                StandardCharsets.UTF_8));
    }

}
