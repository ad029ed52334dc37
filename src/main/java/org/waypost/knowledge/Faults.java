package org.waypost.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Gathers every fault of one reading, so that all are told in one run. Not for several threads. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    public void add(String file, int line, String what) {
        found.add(new Fault(file, line, what, false));
    }

    public void warn(String file, int line, String what) {
        found.add(new Fault(file, line, what, true));
    }

    /** True when something that stops a start was found in a file. */
    public boolean in(String file) {
        return found.stream().anyMatch(fault -> !fault.warning() && fault.file().equals(file));
    }

    /** How many were added so far. */
    public int count() {
        return found.size();
    }

    /** All found, in order of file and line. */
    public List<Fault> all() {
        return found.stream().distinct().sorted().toList();
    }

    /** Those that stop a start. */
    public List<Fault> serious() {
        return all().stream().filter(fault -> !fault.warning()).toList();
    }
}
