package org.waypost.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;

/**
 * Keeps conversations: a snapshot, replaced by compare-and-set, and its turns, appended in the same commit. What was
 * answered is kept, even if the process is killed a moment later. Every method throws {@link StoreUnavailable} when the
 * store can't be reached.
 */
public interface ConversationStore {
    /** Keeps a new conversation with its greeting (turn 0). */
    void begin(Conversation conversation, Turn greeting, String tokenHash);

    /** @throws ConversationGone unknown, erased or expired */
    Conversation load(ConversationId id);

    /**
     * The hash of the token that opens it.
     *
     * @throws ConversationGone unknown, erased or expired
     */
    String tokenHash(ConversationId id);

    /** The turn kept under a client's id, so that a repeat changes nothing. */
    Optional<Turn> turn(ConversationId id, String turnId);

    /** The turn of that number. */
    Optional<Turn> turn(ConversationId id, int number);

    /**
     * Keeps the next snapshot and its turn, both or neither.
     *
     * @throws TurnRefused RACED when {@code next.turn() - 1} isn't the turn that is kept, or the channel isn't: it was moved meanwhile
     * @throws ConversationGone erased or expired meanwhile
     */
    Turn append(Conversation next, Turn turn);

    /** Turns after a number, oldest first; the last 500 are kept for showing. */
    List<Turn> transcript(ConversationId id, int after, int limit);

    /** Keeps whether a reply helped. A comment is kept with the conversation and goes with it. */
    void feedback(ConversationId id, int turn, boolean helpful, String comment);

    /** Removes every trace, at once; removing what isn't there is no error. */
    void erase(ConversationId id);

    /** How long a conversation is kept after its last turn. */
    Duration keepFor();

    /** Removes every conversation whose last turn is older; gives how many. */
    int expire(Instant lastTurnBefore);
}
