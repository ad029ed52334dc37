package org.waypost.knowledge.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waypost.knowledge.Choice;
import org.waypost.knowledge.Condition;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.Suggestion;

/** Reads {@code {slot: value}}, as intents imply and derivations set. */
final class SlotValues {
    private final Reading reading;
    private final Map<SlotId, Slot> slots;

    SlotValues(Reading reading, Map<SlotId, Slot> slots) {
        this.reading = reading;
        this.slots = slots;
    }

    Map<SlotId, String> read(Node node, String key) {
        var found = new TreeMap<SlotId, String>();
        node.get(key).ifPresent(map -> map.entries().forEach((name, value) -> {
            if (reading.references.known(Kind.SLOT, name, Reading.place(value))) {
                var id = new SlotId(name);
                faultOf(id, value.text()).ifPresent(value::fault);
                found.put(id, value.text());
            }
        }));
        return found;
    }

    /** What is wrong with a value of a slot. */
    Optional<String> faultOf(SlotId id, String value) {
        var slot = slots.get(id);
        if (slot == null || value.equals(Condition.UNKNOWN)) {
            return Optional.empty();
        }
        boolean good = switch (slot.kind()) {
            case CHOICE -> slot.choice(value).isPresent();
            case NUMBER -> value.matches("[0-9]{1,9}");
            case DATE -> value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            case ORGANISATION, TEXT -> !value.isEmpty();
        };
        if (good) {
            return Optional.empty();
        }
        var values = slot.choices().stream().map(Choice::value).toList();
        return Optional.of("\"" + value + "\" is no value of \"" + id + "\". " + Suggestion.of(value, values)
                .orElse(values.isEmpty() ? "It takes a " + slot.kind().name().toLowerCase(Locale.ROOT) + "."
                        : "It has: " + String.join(", ", values) + "."));
    }
}
