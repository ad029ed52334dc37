package org.waypost.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.StoreUnavailable;
import org.waypost.turn.Turn;
import org.waypost.turn.TurnRefused;

/** Keeps conversations in memory only: for trying out and for the command line. */
final class MemoryStore implements ConversationStore {
    static final int MOST_CONVERSATIONS = 100_000;

    private final Map<ConversationId, Kept> kept = new ConcurrentHashMap<>();
    private final Duration keepFor;
    private final Clock clock;

    MemoryStore(Duration keepFor, Clock clock) {
        this.keepFor = keepFor;
        this.clock = clock;
    }

    /** One conversation, replaced whole. */
    private record Kept(Conversation conversation, String tokenHash, TreeMap<Integer, Turn> turns, TreeMap<Integer, Feedback> feedback) {
        Kept and(Conversation next, Turn turn) {
            var more = new TreeMap<>(turns);
            more.put(turn.number(), turn);
            more.headMap(turn.number() - SqliteStore.TURNS_SHOWN, true).clear();
            return new Kept(next, tokenHash, more, feedback);
        }

        Kept and(int turn, Feedback said) {
            var more = new TreeMap<>(feedback);
            more.put(turn, said);
            return new Kept(conversation, tokenHash, turns, more);
        }
    }

    private record Feedback(boolean helpful, String comment) {}

    @Override
    public void begin(Conversation conversation, Turn greeting, String tokenHash) {
        if (kept.size() >= MOST_CONVERSATIONS) {
            throw new StoreUnavailable(new IllegalStateException("memory holds " + MOST_CONVERSATIONS + " conversations already"));
        }
        var first = new Kept(conversation, tokenHash, new TreeMap<>(Map.of(greeting.number(), greeting)), new TreeMap<>());
        kept.put(conversation.id(), first);
    }

    @Override
    public Conversation load(ConversationId id) {
        return find(id).conversation();
    }

    @Override
    public String tokenHash(ConversationId id) {
        return find(id).tokenHash();
    }

    @Override
    public Optional<Turn> turn(ConversationId id, String turnId) {
        return live(id).flatMap(found -> found.turns().values().stream().filter(turn -> turn.id().equals(turnId)).findFirst());
    }

    @Override
    public Optional<Turn> turn(ConversationId id, int number) {
        return live(id).map(found -> found.turns().get(number));
    }

    @Override
    public Turn append(Conversation next, Turn turn) {
        find(next.id());
        var now = kept.computeIfPresent(next.id(), (id, found) -> {
            if (found.conversation().turn() != next.turn() - 1) {
                throw new TurnRefused(TurnRefused.Why.RACED);
            }
            return found.and(next, turn);
        });
        if (now == null) {
            throw new ConversationGone();
        }
        return turn;
    }

    @Override
    public List<Turn> transcript(ConversationId id, int after, int limit) {
        return find(id).turns().tailMap(after, false).values().stream().limit(limit).toList();
    }

    @Override
    public void feedback(ConversationId id, int turn, boolean helpful, String comment) {
        find(id);
        kept.computeIfPresent(id, (same, found) -> found.and(turn, new Feedback(helpful, comment)));
    }

    @Override
    public void erase(ConversationId id) {
        kept.remove(id);
    }

    @Override
    public Duration keepFor() {
        return keepFor;
    }

    @Override
    public int expire(Instant lastTurnBefore) {
        int before = kept.size();
        kept.values().removeIf(found -> found.conversation().lastAt().isBefore(lastTurnBefore));
        return Math.max(0, before - kept.size());
    }

    private Kept find(ConversationId id) {
        return live(id).orElseThrow(ConversationGone::new);
    }

    private Optional<Kept> live(ConversationId id) {
        Instant oldest = clock.instant().minus(keepFor);
        return Optional.ofNullable(kept.get(id)).filter(found -> !found.conversation().lastAt().isBefore(oldest));
    }
}
