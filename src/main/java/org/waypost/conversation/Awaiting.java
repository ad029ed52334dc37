package org.waypost.conversation;

import java.util.List;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.SlotId;

/** What the last reply asked, if anything. */
public sealed interface Awaiting {
    /** Nothing is open. */
    record Nothing() implements Awaiting {}

    /**
     * A journey's question.
     *
     * @param choices the values shown, in order; empty when it has none
     * @param times how often it has been asked, from 1
     */
    record Answer(SlotId slot, List<String> choices, int times) implements Awaiting {
        public Answer {
            choices = List.copyOf(choices);
        }
    }

    /** Which of several organisations of that name, by our ids. */
    record Which(SlotId slot, List<String> organisations) implements Awaiting {
        public Which {
            organisations = List.copyOf(organisations);
        }
    }

    /** Whether a danger that was doubtful is happening now: the rule, its level, category and card. */
    record Danger(String rule, String level, String category, String card) implements Awaiting {}

    /**
     * Which of these was meant.
     *
     * @param under the journey's question that was open before, and may be answered still: one or none
     */
    record Meaning(List<IntentId> options, List<Answer> under) implements Awaiting {
        public Meaning {
            options = List.copyOf(options);
            under = under == null ? List.of() : List.copyOf(under); // what an earlier Waypost kept has none
        }
    }

    /** Whether to leave the journey under way for this. */
    record Switch(IntentId to) implements Awaiting {}

    /** Whether to take up what was set aside or is waiting. */
    record TakeUp(IntentId intent) implements Awaiting {}
}
