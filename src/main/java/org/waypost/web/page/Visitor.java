package org.waypost.web.page;

import org.waypost.access.Token;
import org.waypost.conversation.ConversationId;

/**
 * Whose browser this is: the conversation it holds, and the token that opens it.
 *
 * @param token secret; it stands in the cookie alone
 */
record Visitor(ConversationId conversation, Token token) {}
