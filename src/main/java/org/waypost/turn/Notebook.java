package org.waypost.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;

/** Keeps the conversations of one rehearsal, the last turn of each only. */
final class Notebook implements ConversationStore {
    private static final int MOST = 10_000;
    private final Map<ConversationId, Conversation> latest = new HashMap<>();
    private final Map<ConversationId, Turn> turns = new HashMap<>();

    @Override
    public synchronized void begin(Conversation conversation, Turn greeting, String tokenHash) {
        if (latest.size() >= MOST) {
            latest.clear();
            turns.clear();
        }
        latest.put(conversation.id(), conversation);
        turns.put(conversation.id(), greeting);
    }

    @Override
    public synchronized Conversation load(ConversationId id) {
        var found = latest.get(id);
        if (found == null) {
            throw new ConversationGone();
        }
        return found;
    }

    @Override
    public String tokenHash(ConversationId id) {
        return "";
    }

    @Override
    public synchronized Optional<Turn> turn(ConversationId id, String turnId) {
        return Optional.ofNullable(turns.get(id)).filter(turn -> turn.id().equals(turnId));
    }

    @Override
    public synchronized Optional<Turn> turn(ConversationId id, int number) {
        return Optional.ofNullable(turns.get(id)).filter(turn -> turn.number() == number);
    }

    @Override
    public synchronized Turn append(Conversation next, Turn turn) {
        latest.put(next.id(), next);
        turns.put(next.id(), turn);
        return turn;
    }

    @Override
    public synchronized List<Turn> transcript(ConversationId id, int after, int limit) {
        return turn(id, load(id).turn()).stream().filter(turn -> turn.number() > after).toList();
    }

    @Override
    public void feedback(ConversationId id, int turn, boolean helpful, String comment) {}

    @Override
    public synchronized void erase(ConversationId id) {
        latest.remove(id);
        turns.remove(id);
    }

    @Override
    public Duration keepFor() {
        return Duration.ofHours(24);
    }

    @Override
    public int expire(Instant lastTurnBefore) {
        return 0;
    }
}
