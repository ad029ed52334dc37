package org.waypost.web.page;

import org.waypost.access.Standing;
import org.waypost.access.Token;
import org.waypost.conversation.ConversationId;

/**
 * Whose browser this is: the conversation it holds, and the token that opens it.
 *
 * @param token secret; it stands in the cookie alone, or in a frame's memory
 * @param standing holder or former; a stranger is nobody
 */
record Visitor(ConversationId conversation, Token token, Standing standing) {
    static Visitor holder(ConversationId conversation, Token token) {
        return new Visitor(conversation, token, Standing.HOLDER);
    }

    boolean holds() {
        return standing == Standing.HOLDER;
    }
}
