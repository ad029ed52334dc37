package org.waypost.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waypost.conversation.Channel;
import org.waypost.conversation.ConversationId;

/**
 * Keeps the codes that move conversations, as hashes, and whose hands a conversation has left. All of it goes with its conversation.
 * Every method throws what {@code ConversationStore} throws when the store can't be reached.
 */
public interface ResumeCodes {
    /**
     * Keeps a conversation's one code, in place of any older.
     *
     * @param until from this moment on it opens nothing
     */
    void keep(ConversationId conversation, String codeHash, Instant until);

    /**
     * Uses a code up: its conversation is opened by another token from now on and goes on through another channel; the token that
     * opened it until now is its {@link #former} one. All of it at once: of two who send the same code, one gets it.
     *
     * @return nothing when the code is unknown, used, cancelled or too old, or its conversation is gone
     */
    Optional<ConversationId> use(String codeHash, String tokenHash, Channel channel);

    /** The hash of the token that opened a conversation before it was moved: one or none. It may still read and erase. */
    List<String> former(ConversationId conversation);
}
