package org.waypost.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.PassageId;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.WordingId;
import org.waypost.safety.RedFlag;

/** What to do, in ids; never wording. */
public sealed interface Move {
    /** Shows the flag's card, as its action says. */
    record Warn(RedFlag flag) implements Move {}

    /** Says back what the words were taken to mean, and what was heard in them. */
    record Took(IntentId intent, List<SlotId> heard) implements Move {
        public Took {
            heard = List.copyOf(heard);
        }
    }

    /** Says a passage. */
    record Say(PassageId passage) implements Move {}

    /**
     * Asks the one question.
     *
     * @param choices the values offered; empty when the answer is typed
     * @param again true when it has been asked before: fewer words
     */
    record Ask(SlotId slot, List<String> choices, Wording wording, boolean again) implements Move {
        public Ask {
            choices = List.copyOf(choices);
        }
    }

    /** A question's own wording in its place; empty where the slot's is used. */
    record Wording(Optional<String> question, Optional<String> again, Optional<String> why) {}

    /** Asks which of several organisations, by our ids. */
    record Which(SlotId slot, List<String> organisations) implements Move {
        public Which {
            organisations = List.copyOf(organisations);
        }
    }

    /** Asks which of these was meant. */
    record Offer(List<IntentId> intents) implements Move {
        public Offer {
            intents = List.copyOf(intents);
        }
    }

    /** Gives a handoff, under this conversation's id for it. */
    record HandOff(String id, HandoffId form) implements Move {}

    /**
     * Says a fixed wording.
     *
     * @param time how often it has been said before: picks the next variant
     * @param names ids to be put into the wording in words, such as {@code need} to an intent's id
     */
    record Tell(WordingId wording, int time, Map<String, String> names) implements Move {
        public Tell {
            names = Map.copyOf(names);
        }
    }

    /** Says which answers changed, and to what. */
    record Changed(List<SlotId> slots) implements Move {
        public Changed {
            slots = List.copyOf(slots);
        }
    }

    /** Lists what is known. */
    record Recap() implements Move {}

    /** The fixed line in another language, with its English. */
    record InLanguage(String code) implements Move {}

    /** Offers buttons that are no answer to a question: {@code need: topic: more: do: handoff: unanswered:} ids. */
    record Suggest(List<String> choices) implements Move {
        public Suggest {
            choices = List.copyOf(choices);
        }
    }
}
