package org.waypost.sending;

import java.time.Instant;
import org.waypost.conversation.ConversationId;

/**
 * A letter on its way into the outbox.
 *
 * @param keyHash of the key that its sender gave: the same again is the same letter
 * @param fingerprint of what was asked for under that key
 * @param intake the id of the intake it goes to
 * @param organisation the id of the organisation it is for, or ""
 * @param until when its words are deleted, sent or not: what the person agreed to
 * @param body what the receiver is sent, the same on every try
 */
public record Posting(
        String reference, ConversationId conversation, String keyHash, String fingerprint, String intake, String organisation,
        Instant keptAt, Instant until, byte[] body) {
    /** Never its words: this may stand in a log. */
    @Override
    public String toString() {
        return "Posting " + reference;
    }
}
