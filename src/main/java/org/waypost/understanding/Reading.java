package org.waypost.understanding;

import java.util.List;
import org.waypost.conversation.SlotValue;
import org.waypost.knowledge.CommandId;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.PassageId;
import org.waypost.knowledge.SlotId;

/** One way the words can be read. */
public sealed interface Reading {
    /** Calibrated, 0 to 1. */
    double confidence();

    /** Answers the open question (or, pressed, an earlier one). */
    record Answer(SlotId slot, SlotValue value, double confidence) implements Reading {}

    /** Changes something said earlier ("actually it's for my dad"). */
    record Correction(SlotId slot, SlotValue value, double confidence) implements Reading {}

    /** Speaks about the conversation itself ("go back"). */
    record Meta(CommandId command, double confidence) implements Reading {}

    /** A need, question or talk that is sure enough. Several needs in one message: one each, in the order of speaking. */
    record Meant(IntentId intent, double confidence) implements Reading {}

    /** A passage that seems to answer a question no intent names. */
    record Found(PassageId passage, double confidence) implements Reading {}

    /** A name that several organisations have: which is meant is to be asked. Best first. */
    record SeveralPlaces(SlotId slot, List<String> organisations, double confidence) implements Reading {
        public SeveralPlaces {
            organisations = List.copyOf(organisations);
        }
    }

    /** A button that is no answer to a question: its id. */
    record Picked(String choice, double confidence) implements Reading {}
}
