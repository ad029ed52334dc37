package org.waypost.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.script.RedisScript;
import org.waypost.access.DownloadLinks;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;

/**
 * Keeps sealed files in Redis, each under the hash of its link's key until its time is over: when it ends and whose it is (a line
 * each), then the bytes. The conversation notes which are its own, so that erasing it takes them along.
 */
final class RedisDownloadLinks implements DownloadLinks {
    static final String KIND = "link";
    private static final RedisScript<byte[]> LINK = Redis.script("link");

    private final Redis redis;

    RedisDownloadLinks(Redis redis) {
        this.redis = redis;
    }

    /** The file first: were the conversation erased in between, it would be noted nowhere, and is taken away again. */
    @Override
    public void keep(ConversationId conversation, String keyHash, Instant until, byte[] sealed) {
        var left = Duration.between(redis.clock().instant(), until);
        if (!left.isPositive()) {
            return;
        }
        redis.set(redis.key(KIND, keyHash), labelled(conversation, until, sealed), left);
        try {
            String dropped = redis.change(LINK, conversation, keyHash, MOST);
            redis.delete(Arrays.stream(dropped.split(" ")).skip(1).map(hash -> redis.key(KIND, hash)).toList());
        } catch (ConversationGone e) {
            redis.delete(List.of(redis.key(KIND, keyHash)));
            throw e;
        }
    }

    @Override
    public Optional<byte[]> find(String keyHash) {
        return redis.get(redis.key(KIND, keyHash)).flatMap(this::opened);
    }

    private Optional<byte[]> opened(byte[] held) {
        int first = end(held, 0);
        int second = end(held, first + 1);
        long until = Long.parseLong(new String(held, 0, first, StandardCharsets.UTF_8));
        var id = new ConversationId(new String(held, first + 1, second - first - 1, StandardCharsets.UTF_8));
        return until > redis.clock().millis() && isLive(id)
                ? Optional.of(Arrays.copyOfRange(held, second + 1, held.length))
                : Optional.empty();
    }

    /** Redis does it by itself. */
    @Override
    public int expire() {
        return 0;
    }

    private boolean isLive(ConversationId id) {
        try {
            redis.fields(id, List.of());
            return true;
        } catch (ConversationGone e) {
            return false;
        }
    }

    private static byte[] labelled(ConversationId conversation, Instant until, byte[] sealed) {
        byte[] label = (until.toEpochMilli() + "\n" + conversation.value() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(label, label.length + sealed.length);
        System.arraycopy(sealed, 0, all, label.length, sealed.length);
        return all;
    }

    private static int end(byte[] held, int from) {
        int at = from;
        while (held[at] != '\n') {
            at++;
        }
        return at;
    }
}
