package org.waypost.cli;

import java.io.IOException;

/** {@code train}: made at build time; see {@link org.waypost.turn.Editions}. */
final class Train implements CommandLine.Order {
    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        throw new BadInput("train is run by the build");
    }
}
