package org.waypost.knowledge;

import java.util.List;
import java.util.Map;

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
}
