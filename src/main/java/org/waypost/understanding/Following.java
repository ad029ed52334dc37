package org.waypost.understanding;

import java.util.List;
import java.util.Optional;
import org.waypost.conversation.Origin;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Derivation;
import org.waypost.knowledge.SlotId;

/** What follows from values, by the files' own rules ("my dad" is another adult). */
record Following(List<Derivation> rules) {
    private static final int ROUNDS = 3;

    /** The value that a slot takes when only these are known. */
    Optional<String> from(Slots known, SlotId slot) {
        return all(known.without(slot)).text(slot);
    }

    /** These, and all that follows. */
    Slots all(Slots known) {
        var slots = known;
        for (int round = 0; round < ROUNDS; round++) {
            for (Derivation rule : rules) {
                slots = apply(rule, slots);
            }
        }
        return slots;
    }

    private static Slots apply(Derivation rule, Slots slots) {
        if (!rule.follows(slots::text)) {
            return slots;
        }
        var next = slots;
        for (var entry : rule.set().entrySet()) {
            if (!next.has(entry.getKey())) {
                next = next.with(entry.getKey(), new SlotValue.Chosen(entry.getValue()), new Origin.WorkedOut("rule"));
            }
        }
        return next;
    }
}
