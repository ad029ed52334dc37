package org.waypost.turn;

import java.util.List;
import java.util.stream.Collectors;
import org.waypost.knowledge.Fault;

/** The content files have faults, so nothing may be served from them; the message lists every one as {@code file:line}. */
public final class ContentFaulty extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    public ContentFaulty(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n", "The content files have faults:\n", "")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
