package org.waypost.dialogue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waypost.conversation.Origin;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Derivation;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;

/** How what is heard becomes what is known, with all that follows from it. */
final class Learning {
    private static final int ROUNDS = 5;
    private static final String DERIVED = "what you said";
    private final KnowledgeBase knowledge;

    Learning(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * What is known once these values are.
     *
     * @param corrects true when they may overturn what was said before, so that what hung on it is worked out anew
     */
    Slots learn(Slots known, Slots heard, boolean corrects) {
        var slots = known;
        for (var entry : heard.known().entrySet()) {
            if (sameAsKnown(known, entry.getKey(), entry.getValue().value())) {
                continue;
            }
            slots = slots.with(entry.getKey(), entry.getValue().value(), entry.getValue().origin());
            slots = forgetWhatHungOn(entry.getKey(), slots, heard, corrects);
        }
        return derive(slots, heard.known().keySet());
    }

    /** What is known without a slot and all that was worked out from it. */
    Slots forget(Slots known, SlotId slot) {
        return derive(forgetWhatHungOn(slot, known.without(slot), Slots.NONE, false), Set.of());
    }

    /**
     * What hung on a slot that changes: worked out from it, or (corrected) said before and now settled otherwise by it.
     *
     * @param slots with the changed slot's new value, if it has one
     */
    private Slots forgetWhatHungOn(SlotId changed, Slots start, Slots heard, boolean corrects) {
        var slots = start;
        for (Derivation derivation : knowledge.derivations()) {
            if (!derivation.when().slots().contains(changed)) {
                continue;
            }
            for (SlotId target : derivation.set().keySet()) {
                var without = slots.without(target);
                boolean settledAnew = corrects && derivation.follows(without::text);
                if (!target.equals(changed) && !heard.has(target) && (derived(slots, target) || settledAnew)) {
                    slots = without;
                }
            }
        }
        return slots;
    }

    private Slots derive(Slots start, Set<SlotId> heard) {
        var slots = start;
        for (int round = 0; round < ROUNDS; round++) {
            var before = slots;
            for (Derivation derivation : knowledge.derivations()) {
                if (derivation.follows(slots::text)) {
                    slots = apply(derivation, slots, heard);
                }
            }
            if (slots.equals(before)) {
                break;
            }
        }
        return slots;
    }

    private Slots apply(Derivation derivation, Slots start, Set<SlotId> heard) {
        var slots = start;
        for (SlotId forgotten : derivation.forget()) {
            slots = slots.without(forgotten);
        }
        for (Map.Entry<SlotId, String> entry : derivation.set().entrySet()) {
            if (!slots.has(entry.getKey()) || overWorkedOut(slots, entry.getKey(), heard)) {
                slots = slots.with(entry.getKey(), valueOf(entry.getKey(), entry.getValue()), new Origin.WorkedOut(DERIVED));
            }
        }
        return slots;
    }

    private static boolean overWorkedOut(Slots slots, SlotId slot, Set<SlotId> heard) {
        return !heard.contains(slot) && derived(slots, slot);
    }

    /** A value as the slot's kind has it. */
    SlotValue valueOf(SlotId slot, String text) {
        var kind = knowledge.slots().containsKey(slot) ? knowledge.slot(slot).kind() : Slot.Kind.TEXT;
        return switch (kind) {
            case CHOICE -> new SlotValue.Chosen(text);
            case ORGANISATION -> new SlotValue.Place(text);
            case NUMBER -> new SlotValue.Number(Integer.parseInt(text));
            case DATE -> new SlotValue.Day(LocalDate.parse(text));
            case TEXT -> new SlotValue.Words(text);
        };
    }

    /** Which of the heard slots now hold something else than before. */
    static List<SlotId> changed(Slots before, Slots after, Set<SlotId> among) {
        var changed = new HashSet<>(among);
        changed.removeIf(slot -> before.text(slot).equals(after.text(slot)));
        return changed.stream().sorted().toList();
    }

    private static boolean sameAsKnown(Slots known, SlotId slot, SlotValue value) {
        return known.text(slot).filter(value.text()::equals).isPresent()
                && !workedOut(known, slot);
    }

    private static boolean workedOut(Slots slots, SlotId slot) {
        return slots.origin(slot).filter(Origin.WorkedOut.class::isInstance).isPresent();
    }

    private static boolean derived(Slots slots, SlotId slot) {
        return slots.origin(slot).filter(new Origin.WorkedOut(DERIVED)::equals).isPresent();
    }
}
