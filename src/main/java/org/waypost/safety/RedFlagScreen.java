package org.waypost.safety;

import java.util.Optional;
import org.waypost.conversation.Conversation;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.language.Utterance;

/** Finds danger before anything else reads the words. */
public final class RedFlagScreen {
    private RedFlagScreen() {}

    /** Reads {@code knowledge-base/red-flags}; what is wrong there becomes faults. */
    public static RedFlagScreen read(KnowledgeBase knowledge, Faults faults) {
        throw new UnsupportedOperationException("under construction");
    }

    /** Never throws, never waits. Looks at labels of pressed buttons too. */
    public Screening check(Utterance utterance, Conversation conversation) {
        throw new UnsupportedOperationException("under construction");
    }

    /** The card of that id. */
    public Optional<CareCard> card(String id) {
        throw new UnsupportedOperationException("under construction");
    }
}
