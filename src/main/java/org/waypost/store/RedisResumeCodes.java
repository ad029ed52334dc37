package org.waypost.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.script.RedisScript;
import org.waypost.access.ResumeCodes;
import org.waypost.conversation.Channel;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;

/**
 * Keeps codes in Redis. A code's own key only says which conversation it may open; whether it does is decided in the conversation, by
 * one script, so that of two who send it one gets it, and a newer code cancels it.
 */
final class RedisResumeCodes implements ResumeCodes {
    static final String KIND = "code";
    private static final RedisScript<byte[]> PUT = Redis.script("put");
    private static final RedisScript<byte[]> MOVE = Redis.script("move");

    private final Redis redis;

    RedisResumeCodes(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void keep(ConversationId conversation, String codeHash, Instant until) {
        redis.change(PUT, conversation, "code", codeHash, "codeUntil", until.toEpochMilli());
        var left = Duration.between(redis.clock().instant(), until);
        if (left.isPositive()) {
            redis.set(redis.key(KIND, codeHash), conversation.value().getBytes(StandardCharsets.UTF_8), left);
        }
    }

    @Override
    public Optional<ConversationId> use(String codeHash, String tokenHash, Channel channel) {
        String key = redis.key(KIND, codeHash);
        var held = redis.get(key);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var id = new ConversationId(Redis.text(held.get()));
        try {
            String said = redis.change(MOVE, id, redis.clock().millis(), codeHash, tokenHash, channel.name());
            if (!said.equals("moved")) {
                return Optional.empty();
            }
            redis.delete(List.of(key));
            return Optional.of(id);
        } catch (ConversationGone e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> former(ConversationId conversation) {
        try {
            return redis.fields(conversation, List.of("former")).stream().flatMap(Optional::stream).map(Redis::text).toList();
        } catch (ConversationGone e) {
            return List.of();
        }
    }
}
