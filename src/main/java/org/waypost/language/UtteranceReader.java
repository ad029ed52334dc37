package org.waypost.language;

import org.waypost.knowledge.KnowledgeBase;

/** Turns what came in into an {@link Utterance}. */
public final class UtteranceReader {
    private UtteranceReader() {}

    public static UtteranceReader of(KnowledgeBase knowledge) {
        throw new UnsupportedOperationException("under construction");
    }

    public Utterance read(Said said) {
        throw new UnsupportedOperationException("under construction");
    }
}
