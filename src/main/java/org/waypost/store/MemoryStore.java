package org.waypost.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Turn;
import org.waypost.turn.TurnRefused;

/** Keeps conversations in memory only: for trying out and for the command line. */
final class MemoryStore implements ConversationStore {
    private final Memory memory;
    private final Duration keepFor;

    MemoryStore(Memory memory, Duration keepFor) {
        this.memory = memory;
        this.keepFor = keepFor;
    }

    @Override
    public void begin(Conversation conversation, Turn greeting, String tokenHash) {
        memory.put(Memory.Kept.fresh(conversation, greeting, tokenHash));
    }

    @Override
    public Conversation load(ConversationId id) {
        return memory.find(id).conversation();
    }

    @Override
    public String tokenHash(ConversationId id) {
        return memory.find(id).tokenHash();
    }

    @Override
    public Optional<Turn> turn(ConversationId id, String turnId) {
        return memory.live(id).flatMap(found -> found.turns().values().stream().filter(turn -> turn.id().equals(turnId)).findFirst());
    }

    @Override
    public Optional<Turn> turn(ConversationId id, int number) {
        return memory.live(id).map(found -> found.turns().get(number));
    }

    @Override
    public Turn append(Conversation next, Turn turn) {
        memory.change(next.id(), found -> {
            if (found.conversation().turn() != next.turn() - 1 || found.conversation().channel() != next.channel()) {
                throw new TurnRefused(TurnRefused.Why.RACED);
            }
            return found.and(next, turn);
        });
        return turn;
    }

    @Override
    public List<Turn> transcript(ConversationId id, int after, int limit) {
        return memory.find(id).turns().tailMap(after, false).values().stream().limit(limit).toList();
    }

    @Override
    public void feedback(ConversationId id, int turn, boolean helpful, String comment) {
        memory.change(id, found -> found.and(turn, new Memory.Feedback(helpful, comment)));
    }

    @Override
    public void erase(ConversationId id) {
        memory.remove(id);
    }

    @Override
    public Duration keepFor() {
        return keepFor;
    }

    @Override
    public int expire(Instant lastTurnBefore) {
        return memory.removeBefore(lastTurnBefore);
    }
}
