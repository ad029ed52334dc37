package org.waypost.turn;

import org.waypost.conversation.ConversationId;
import org.waypost.language.Said;

/**
 * A turn as it came in.
 *
 * @param id the client's own id for it; a repeat gets the same answer
 * @param after the last turn the client saw, or -1 when it doesn't say
 * @param answers the turn whose question a choice belongs to, or -1 for the latest
 */
public record TurnRequest(ConversationId conversation, String id, Said said, int after, int answers) {}
