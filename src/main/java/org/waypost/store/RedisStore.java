package org.waypost.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.redis.core.script.RedisScript;
import org.waypost.conversation.Channel;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.StoreUnavailable;
import org.waypost.turn.Turn;
import org.waypost.turn.TurnRefused;

/**
 * Keeps conversations in Redis, where every instance of Waypost finds them: a hash each, which Redis itself removes when its time is
 * over. A snapshot and its turn are compared and set by one script, in one round trip.
 */
final class RedisStore implements ConversationStore {
    private static final RedisScript<byte[]> APPEND = Redis.script("append");
    private static final RedisScript<byte[]> PUT = Redis.script("put");
    private static final String KEPT = "kept";
    private static final byte[] NOTHING = {};

    private final Redis redis;

    RedisStore(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void begin(Conversation conversation, Turn greeting, String tokenHash) {
        redis.create(conversation.id(), List.of(
                "version", Encoding.VERSION, "token", tokenHash, "turn", conversation.turn(), "channel", conversation.channel().name(),
                "lastAt", conversation.lastAt().toEpochMilli(), "snapshot", Packing.pack(Encoding.text(conversation)),
                "t:" + greeting.number(), Packing.pack(Encoding.text(greeting)), "n:" + greeting.number(), greeting.id(),
                "i:" + greeting.id(), greeting.number()));
    }

    @Override
    public Conversation load(ConversationId id) {
        var found = redis.fields(id, List.of("snapshot", "channel"));
        return Redis.readable(() -> Encoding.conversation(Packing.unpack(found.get(0).orElse(NOTHING)))
                .through(Channel.valueOf(text(found.get(1)))));
    }

    @Override
    public String tokenHash(ConversationId id) {
        return text(redis.fields(id, List.of("token")).getFirst());
    }

    @Override
    public Optional<Turn> turn(ConversationId id, String turnId) {
        return live(id, "i:" + turnId).flatMap(number -> live(id, "t:" + Redis.text(number))).map(RedisStore::turn);
    }

    @Override
    public Optional<Turn> turn(ConversationId id, int number) {
        return live(id, "t:" + number).map(RedisStore::turn);
    }

    @Override
    public Turn append(Conversation next, Turn turn) {
        try {
            String said = redis.change(APPEND, next.id(), next.turn() - 1, next.channel().name(), next.turn(),
                    next.lastAt().toEpochMilli(), Packing.pack(Encoding.text(next)), turn.id(), Packing.pack(Encoding.text(turn)),
                    turn.number() - SqliteStore.TURNS_SHOWN, redis.keepFor().toMillis());
            if (!said.equals(KEPT)) {
                throw new TurnRefused(TurnRefused.Why.RACED);
            }
            return turn;
        } catch (StoreUnavailable e) {
            return keptAllTheSame(next, turn).orElseThrow(() -> e);
        }
    }

    /** The answer may have been lost on the way back although the turn was kept: then it is kept. */
    private Optional<Turn> keptAllTheSame(Conversation next, Turn turn) {
        try {
            return turn(next.id(), turn.id()).filter(turn::equals);
        } catch (StoreUnavailable | ConversationGone e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Turn> transcript(ConversationId id, int after, int limit) {
        int last = Integer.parseInt(text(redis.fields(id, List.of("turn")).getFirst()));
        int first = Math.max(after + 1, last - SqliteStore.TURNS_SHOWN + 1);
        var wanted = IntStream.rangeClosed(first, last).limit(limit).mapToObj(number -> "t:" + number).toList();
        return redis.fields(id, wanted).stream().flatMap(Optional::stream).map(RedisStore::turn).toList();
    }

    @Override
    public void feedback(ConversationId id, int turn, boolean helpful, String comment) {
        redis.change(PUT, id, "f:" + turn, (helpful ? "1" : "0") + comment);
    }

    /** The links first: they are found by what the conversation notes of them. */
    @Override
    public void erase(ConversationId id) {
        var links = redis.noted(id, "links").stream()
                .flatMap(noted -> Arrays.stream(noted.split(" ")))
                .map(hash -> redis.key(RedisDownloadLinks.KIND, hash));
        var codes = redis.noted(id, "code").stream().map(hash -> redis.key(RedisResumeCodes.KIND, hash));
        redis.delete(Stream.of(links, codes, Stream.of(redis.key(id))).flatMap(each -> each).toList());
    }

    @Override
    public Duration keepFor() {
        return redis.keepFor();
    }

    /** Redis does it by itself. */
    @Override
    public int expire(Instant lastTurnBefore) {
        return 0;
    }

    private Optional<byte[]> live(ConversationId id, String field) {
        try {
            return redis.fields(id, List.of(field)).getFirst();
        } catch (ConversationGone e) {
            return Optional.empty();
        }
    }

    private static Turn turn(byte[] packed) {
        return Redis.readable(() -> Encoding.turn(Packing.unpack(packed)));
    }

    private static String text(Optional<byte[]> field) {
        return field.map(Redis::text).orElse("");
    }
}
