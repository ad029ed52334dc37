package org.waypost.knowledge;

import java.util.Map;

/** What follows from what is known: values worked out, never over one that was said or pressed. */
public record Derivation(Condition when, Map<SlotId, String> set) {
    public Derivation {
        set = Map.copyOf(set);
    }
}
