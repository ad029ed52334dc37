package org.waypost.knowledge;

import java.util.List;
import java.util.Optional;

/** One step of a journey. Steps are walked from the top on every turn with what is known. */
public sealed interface Step {
    int line();

    /**
     * Asks for a slot unless it is known.
     *
     * @param only the choices shown here; empty for all
     * @param question wording for this place, if it has its own; {@code again} and {@code why} likewise
     */
    record Ask(SlotId slot, List<String> only, Optional<String> question, Optional<String> again, Optional<String> why,
            int line) implements Step {
        public Ask {
            only = List.copyOf(only);
        }
    }

    /** Says a passage, once a conversation. */
    record Say(PassageId passage, int line) implements Step {}

    /** Walks other steps when a condition holds, and then goes on unless they ended. */
    record When(Condition condition, List<Step> then, int line) implements Step {
        public When {
            then = List.copyOf(then);
        }
    }

    /** Goes on in a section of the same journey; never comes back. */
    record Go(String section, int line) implements Step {}

    /** The journey's end: one handoff or more, served one after the other. */
    record End(List<HandoffId> handoffs, int line) implements Step {
        public End {
            handoffs = List.copyOf(handoffs);
        }
    }
}
