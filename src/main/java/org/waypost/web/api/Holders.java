package org.waypost.web.api;

import org.springframework.stereotype.Component;
import org.waypost.access.ResumeCodes;
import org.waypost.access.Standing;
import org.waypost.access.Token;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationStore;

/** What somebody who holds up a token may do with a conversation. */
@Component
public final class Holders {
    private final ConversationStore store;
    private final ResumeCodes codes;

    Holders(ConversationStore store, ResumeCodes codes) {
        this.store = store;
        this.codes = codes;
    }

    /** @throws org.waypost.turn.ConversationGone unknown, erased or expired */
    public Standing standing(ConversationId conversation, Token token) {
        if (token.opens(store.tokenHash(conversation))) {
            return Standing.HOLDER;
        }
        return codes.former(conversation).stream().anyMatch(token::opens) ? Standing.FORMER : Standing.STRANGER;
    }
}
