package org.waypost.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.waypost.conversation.Channel;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.StoreUnavailable;
import org.waypost.turn.Turn;

/** What is kept where nothing is kept on disk: conversations, each with all that goes with it. */
final class Memory {
    static final int MOST_CONVERSATIONS = 100_000;

    private final Map<ConversationId, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Sealed> downloads = new ConcurrentHashMap<>();
    private final Map<String, MemoryOutbox.Row> outbox = new ConcurrentHashMap<>();
    private final Duration keepFor;
    private final Clock clock;

    Memory(Duration keepFor, Clock clock) {
        this.keepFor = keepFor;
        this.clock = clock;
    }

    /**
     * One conversation, replaced whole.
     *
     * @param codes the code that moves it: one or none
     * @param former the token that opened it before it was moved: one or none
     */
    record Kept(
            Conversation conversation, String tokenHash, TreeMap<Integer, Turn> turns, TreeMap<Integer, Feedback> feedback,
            List<Code> codes, List<String> former) {
        static Kept fresh(Conversation conversation, Turn greeting, String tokenHash) {
            return new Kept(conversation, tokenHash, new TreeMap<>(Map.of(greeting.number(), greeting)), new TreeMap<>(), List.of(),
                    List.of());
        }

        Kept and(Conversation next, Turn turn) {
            var more = new TreeMap<>(turns);
            more.put(turn.number(), turn);
            more.headMap(turn.number() - SqliteStore.TURNS_SHOWN, true).clear();
            return new Kept(next, tokenHash, more, feedback, codes, former);
        }

        Kept and(int turn, Feedback said) {
            var more = new TreeMap<>(feedback);
            more.put(turn, said);
            return new Kept(conversation, tokenHash, turns, more, codes, former);
        }

        Kept with(Code code) {
            return new Kept(conversation, tokenHash, turns, feedback, List.of(code), former);
        }

        Kept heldBy(String newTokenHash, Channel channel) {
            return new Kept(conversation.through(channel), newTokenHash, turns, feedback, List.of(), List.of(tokenHash));
        }

        boolean isOpenedBy(String codeHash, Instant now) {
            return codes.stream().anyMatch(code -> code.hash().equals(codeHash) && now.isBefore(code.until()));
        }
    }

    record Feedback(boolean helpful, String comment) {}

    record Code(String hash, Instant until) {}

    /** What a download link of that conversation leads to. */
    record Sealed(ConversationId conversation, Instant until, byte[] bytes) {}

    /** @throws StoreUnavailable memory is full */
    void put(Kept fresh) {
        if (kept.size() >= MOST_CONVERSATIONS) {
            throw new StoreUnavailable(new IllegalStateException("memory holds " + MOST_CONVERSATIONS + " conversations already"));
        }
        kept.put(fresh.conversation().id(), fresh);
    }

    Optional<Kept> live(ConversationId id) {
        Instant oldest = clock.instant().minus(keepFor);
        return Optional.ofNullable(kept.get(id)).filter(found -> !found.conversation().lastAt().isBefore(oldest));
    }

    /**
     * Changes what is kept of it, while nobody else can.
     *
     * @throws ConversationGone unknown, erased or expired
     */
    void change(ConversationId id, UnaryOperator<Kept> change) {
        var known = find(id).conversation().id();
        if (kept.computeIfPresent(known, (same, found) -> change.apply(found)) == null) {
            throw new ConversationGone();
        }
    }

    /** @throws ConversationGone unknown, erased or expired */
    Kept find(ConversationId id) {
        return live(id).orElseThrow(ConversationGone::new);
    }

    /** By the hash of each link's key; those of a conversation go with it. */
    Map<String, Sealed> downloads() {
        return downloads;
    }

    /** By their references; an erased conversation takes its own along, one that only expires does not. */
    Map<String, MemoryOutbox.Row> outbox() {
        return outbox;
    }

    Set<ConversationId> ids() {
        return kept.keySet();
    }

    void remove(ConversationId id) {
        kept.remove(id);
        downloads.values().removeIf(link -> link.conversation().equals(id));
        outbox.values().removeIf(row -> row.posting().conversation().equals(id));
    }

    /** Gives how many went. */
    int removeBefore(Instant lastTurn) {
        int before = kept.size();
        kept.values().removeIf(found -> found.conversation().lastAt().isBefore(lastTurn));
        downloads.values().removeIf(link -> !kept.containsKey(link.conversation()));
        return Math.max(0, before - kept.size());
    }
}
