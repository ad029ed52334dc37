package org.waypost.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What follows from what is known.
 *
 * @param set values worked out, never over one that was said or pressed
 * @param forget slots that no longer fit, whatever they hold
 */
public record Derivation(Condition when, Map<SlotId, String> set, List<SlotId> forget) {
    public Derivation {
        set = Map.copyOf(set);
        forget = List.copyOf(forget);
    }

    /** True when it follows. No day counts here: {@code check} refuses a condition that holds a date against today. */
    public boolean follows(Function<SlotId, Optional<String>> known) {
        return when.holds(known, LocalDate.MIN);
    }
}
