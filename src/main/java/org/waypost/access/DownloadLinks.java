package org.waypost.access;

import java.time.Instant;
import java.util.Optional;
import org.waypost.conversation.ConversationId;

/**
 * Keeps what download links lead to, sealed: the keeper can't read it. It goes with its conversation, at the latest when its time is
 * over. Every method throws what {@code ConversationStore} throws when the store can't be reached.
 */
public interface DownloadLinks {
    /** How many of one conversation are kept; of more, the oldest go. */
    int MOST = 20;

    /**
     * Throws what {@code ConversationStore} throws when the conversation is gone.
     *
     * @param until from this moment on it is not found
     */
    void keep(ConversationId conversation, String keyHash, Instant until, byte[] sealed);

    /** Nothing when it is unknown, too old, or its conversation is gone: not told apart. */
    Optional<byte[]> find(String keyHash);

    /** Removes what is too old; gives how many. */
    int expire();
}
