package org.waypost.cli;

import java.io.IOException;

/** {@code evaluate}. */
final class Evaluate implements CommandLine.Order {
    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        throw new BadInput("under construction");
    }
}
