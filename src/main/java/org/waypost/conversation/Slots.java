package org.waypost.conversation;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waypost.knowledge.SlotId;

/** What is known, each value with where it came from. Immutable. */
public record Slots(Map<SlotId, Known> known) {
    public static final Slots NONE = new Slots(Map.of());

    public Slots {
        known = Collections.unmodifiableMap(new TreeMap<>(known));
    }

    /** A value and where it came from. */
    public record Known(SlotValue value, Origin origin) {}

    public Optional<SlotValue> value(SlotId slot) {
        return Optional.ofNullable(known.get(slot)).map(Known::value);
    }

    /** Where its value came from. */
    public Optional<Origin> origin(SlotId slot) {
        return Optional.ofNullable(known.get(slot)).map(Known::origin);
    }

    /** As conditions read it. */
    public Optional<String> text(SlotId slot) {
        return value(slot).map(SlotValue::text);
    }

    public boolean has(SlotId slot) {
        return known.containsKey(slot);
    }

    public Slots with(SlotId slot, SlotValue value, Origin origin) {
        var next = new TreeMap<>(known);
        next.put(slot, new Known(value, origin));
        return new Slots(next);
    }

    /** These, with others' values over them. */
    public Slots with(Slots others) {
        var next = new TreeMap<>(known);
        next.putAll(others.known);
        return new Slots(next);
    }

    public Slots without(SlotId slot) {
        var next = new TreeMap<>(known);
        next.remove(slot);
        return new Slots(next);
    }
}
