package org.waypost.safety;

import java.util.List;
import java.util.Optional;

/** What the screen found, gravest and strongest first; empty when nothing. */
public record Screening(List<RedFlag> flags) {
    public static final Screening CLEAR = new Screening(List.of());

    public Screening {
        flags = List.copyOf(flags);
    }

    public Optional<RedFlag> gravest() {
        return flags.stream().findFirst();
    }
}
