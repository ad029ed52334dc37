package org.waypost.understanding;

import java.util.Optional;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Derivation;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.SlotId;

/** What follows from values, by the files' own rules ("my dad" is another adult). */
record Following(KnowledgeBase knowledge) {
    private static final int ROUNDS = 3;

    /** The value that a slot takes when only these are known. */
    Optional<String> from(Slots known, SlotId slot) {
        var slots = known.without(slot);
        for (int round = 0; round < ROUNDS && !slots.has(slot); round++) {
            for (Derivation derivation : knowledge.derivations()) {
                slots = apply(derivation, slots);
            }
        }
        return slots.text(slot);
    }

    private static Slots apply(Derivation derivation, Slots slots) {
        if (!derivation.when().holds(slots::text)) {
            return slots;
        }
        var next = slots;
        for (var entry : derivation.set().entrySet()) {
            if (!next.has(entry.getKey())) {
                next = next.with(entry.getKey(), new SlotValue.Chosen(entry.getValue()), new org.waypost.conversation.Origin.WorkedOut("rule"));
            }
        }
        return next;
    }
}
