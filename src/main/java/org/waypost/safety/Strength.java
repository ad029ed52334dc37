package org.waypost.safety;

import java.util.Optional;

/** How strongly to react, weakest first. */
enum Strength {
    NOTHING,
    BANNER,
    CHECK,
    INTERRUPT;

    Strength atMost(Strength other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Strength atLeast(Strength other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Optional<RedFlag.Action> action() {
        return switch (this) {
            case NOTHING -> Optional.empty();
            case BANNER -> Optional.of(RedFlag.Action.BANNER);
            case CHECK -> Optional.of(RedFlag.Action.CHECK);
            case INTERRUPT -> Optional.of(RedFlag.Action.INTERRUPT);
        };
    }
}
