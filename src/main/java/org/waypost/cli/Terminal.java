package org.waypost.cli;

import java.io.BufferedReader;
import java.io.PrintStream;

/** What a command reads from and writes to. */
record Terminal(BufferedReader in, PrintStream out, PrintStream err) {}
