package org.waypost.understanding;

import java.util.List;
import java.util.Locale;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.IntentId;

/**
 * Every way the words can be read. Deciding picks from it; nobody reads the words again.
 *
 * @param readings best first within a kind
 * @param heard what the words settle, whichever reading is right
 * @param scores intents by confidence, best first, at most five; the first may be {@code out-of-scope...}
 * @param certainty whether the best intent stands alone
 * @param language ISO 639 code of what was said
 */
public record Understanding(
        List<Reading> readings, Slots heard, List<Score> scores, Certainty certainty, DecidedBy decidedBy, String language) {
    public Understanding {
        readings = List.copyOf(readings);
        scores = List.copyOf(scores);
    }

    /** An intent and its calibrated confidence, 0 to 1. */
    public record Score(IntentId intent, double confidence) {}

    /** Sure: {@link Reading.Meant} is among the readings. Close: two or three are too near to tell. None: nothing fits. */
    public enum Certainty { SURE, CLOSE, NONE }

    /** What settled it. */
    public enum DecidedBy {
        CLASSIFIER, RETRIEVAL, CHOICE, RULE, LLM;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
