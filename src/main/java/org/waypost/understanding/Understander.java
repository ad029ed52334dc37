package org.waypost.understanding;

import org.waypost.conversation.Conversation;
import org.waypost.language.Utterance;
import org.waypost.safety.Screening;

/** Reads an utterance once, into every way it can be meant. */
public final class Understander {
    private Understander() {}

    public static Understander of(org.waypost.knowledge.KnowledgeBase k, org.waypost.organisations.OrganisationDirectory d, org.waypost.retrieval.Embeddings e, java.time.Clock c) {
        throw new UnsupportedOperationException("under construction");
    }

    /** @throws UnknownChoice when a button is sent that the conversation doesn't offer */
    public Understanding understand(Utterance utterance, Screening screening, Conversation conversation) {
        throw new UnsupportedOperationException("under construction");
    }
}
