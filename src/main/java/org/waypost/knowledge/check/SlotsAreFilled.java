package org.waypost.knowledge.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.HandoffForm;
import org.waypost.knowledge.Journey;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.Step;
import org.waypost.knowledge.reading.Content;
import org.waypost.knowledge.reading.Kind;
import org.waypost.knowledge.reading.Place;

/** What something hangs on is asked or heard somewhere, and what is asked has something hanging on it. */
final class SlotsAreFilled implements Rule {
    @Override
    public void check(Content content, Faults faults) {
        var uses = new Uses(content.knowledge());
        for (Slot slot : content.knowledge().slots().values()) {
            var place = content.declared().place(Kind.SLOT, slot.id().value()).orElse(new Place("knowledge-base/slots.yaml", 1));
            boolean used = uses.used.contains(slot.id());
            boolean filled = uses.asked.contains(slot.id()) || uses.set.contains(slot.id()) || isHeard(slot);
            if (used && !filled) {
                faults.add(place.file(), place.line(), "\"" + slot.id()
                        + "\" is used and never filled: not asked, heard, implied or worked out. "
                        + "Ask it, or give its choices words under hears:.");
            } else if (!used && slot.kind() != Slot.Kind.ORGANISATION) {
                faults.warn(place.file(), place.line(), "nothing hangs on \"" + slot.id() + "\""
                        + (uses.asked.contains(slot.id()) ? ", and yet it is asked. Don't ask it" : ". Use it or take it out") + ".");
            }
        }
    }

    /** Dates, numbers and organisations are heard by readers of their own. */
    private static boolean isHeard(Slot slot) {
        return slot.kind() == Slot.Kind.DATE || slot.kind() == Slot.Kind.NUMBER || slot.kind() == Slot.Kind.ORGANISATION
                || slot.choices().stream().anyMatch(choice -> !choice.hears().isEmpty());
    }

    /** Where slots are asked, set and used. */
    private static final class Uses {
        private final Set<SlotId> asked = new HashSet<>();
        private final Set<SlotId> set = new HashSet<>();
        private final Set<SlotId> used = new HashSet<>();

        Uses(KnowledgeBase knowledge) {
            for (Journey journey : knowledge.journeys().values()) {
                steps(journey.steps());
                journey.sections().values().forEach(this::steps);
            }
            knowledge.intents().values().forEach(intent -> set.addAll(intent.implies().keySet()));
            knowledge.derivations().forEach(derivation -> {
                set.addAll(derivation.set().keySet());
                used.addAll(derivation.when().slots());
            });
            knowledge.letters().values().forEach(letter -> used.addAll(letter.slots()));
            for (HandoffForm handoff : knowledge.handoffs().values()) {
                used.addAll(handoff.fills());
                handoff.unanswered().ifPresent(next -> set.addAll(next.set().keySet()));
                handoff.deadlines().forEach(deadline -> deadline.from().ifPresent(used::add));
            }
        }

        private void steps(List<Step> steps) {
            for (Step step : steps) {
                if (step instanceof Step.Ask ask) {
                    asked.add(ask.slot());
                } else if (step instanceof Step.When when) {
                    used.addAll(when.condition().slots());
                    steps(when.then());
                }
            }
        }
    }
}
