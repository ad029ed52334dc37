package org.waypost.store;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.StoreUnavailable;
import tools.jackson.core.JacksonException;

/**
 * The one way to Redis. A conversation is one hash, so that it lies in one slot, is changed by one script and expires whole. What
 * goes wrong on the way is {@link StoreUnavailable}.
 */
final class Redis {
    static final String GONE = "gone";
    private static final RedisSerializer<Object> ARGUMENTS = new Arguments();
    private static final RedisScript<byte[]> CREATE = script("create");

    private final RedisTemplate<String, byte[]> template;
    private final String prefix;
    private final Duration keepFor;
    private final Clock clock;

    Redis(RedisConnectionFactory connections, String prefix, Duration keepFor, Clock clock) {
        this.template = new RedisTemplate<>();
        template.setConnectionFactory(connections);
        template.setKeySerializer(RedisSerializer.string());
        template.setHashKeySerializer(RedisSerializer.string());
        template.setValueSerializer(RedisSerializer.byteArray());
        template.setHashValueSerializer(RedisSerializer.byteArray());
        template.setEnableDefaultSerializer(false);
        template.afterPropertiesSet();
        this.prefix = prefix;
        this.keepFor = keepFor;
        this.clock = clock;
    }

    /** A script of {@code store/redis}, found by its name. */
    static RedisScript<byte[]> script(String name) {
        var script = new DefaultRedisScript<byte[]>();
        script.setLocation(new ClassPathResource("store/redis/" + name + ".lua"));
        script.setResultType(byte[].class);
        return script;
    }

    /** Braces: all of a conversation is to lie in one slot of a cluster. */
    String key(ConversationId id) {
        return prefix + ":{" + id.value() + "}";
    }

    String key(String kind, String hash) {
        return prefix + ":" + kind + ":" + hash;
    }

    /** A conversation whose last turn is older is as good as gone, whatever Redis' own clock says. */
    long oldest() {
        return clock.instant().minus(keepFor).toEpochMilli();
    }

    Duration keepFor() {
        return keepFor;
    }

    Clock clock() {
        return clock;
    }

    /** Runs a script on one conversation. @throws ConversationGone the script says so */
    String change(RedisScript<byte[]> script, ConversationId id, Object... arguments) {
        var all = new ArrayList<Object>(List.of(Encoding.VERSION, oldest()));
        all.addAll(Arrays.asList(arguments));
        String said = text(reach(() -> template.execute(script, ARGUMENTS, RedisSerializer.byteArray(), List.of(key(id)),
                all.toArray())));
        if (said.equals(GONE)) {
            throw new ConversationGone();
        }
        return said;
    }

    /**
     * Fields of a live conversation, in order; nothing for what it hasn't.
     *
     * @throws ConversationGone unknown, expired, or of another version
     */
    List<Optional<byte[]>> fields(ConversationId id, List<String> names) {
        var asked = new ArrayList<Object>(List.of("version", "lastAt"));
        asked.addAll(names);
        List<Optional<byte[]>> found = reach(() -> template.opsForHash().multiGet(key(id), asked)).stream()
                .map(value -> Optional.ofNullable((byte[]) value)).toList();
        if (number(found.get(0)) != Encoding.VERSION || number(found.get(1)) < oldest()) {
            throw new ConversationGone();
        }
        return found.subList(2, found.size());
    }

    private static long number(Optional<byte[]> field) {
        return field.map(Redis::text).map(Long::parseLong).orElse(-1L);
    }

    /** A field, whether or not its conversation still lives. */
    Optional<String> noted(ConversationId id, String field) {
        return reach(() -> Optional.ofNullable((byte[]) template.opsForHash().get(key(id), field))).map(Redis::text);
    }

    /** @param fields names and values in turn */
    void create(ConversationId id, List<?> fields) {
        var all = new ArrayList<Object>(fields);
        all.addFirst(keepFor.toMillis());
        reach(() -> template.execute(CREATE, ARGUMENTS, RedisSerializer.byteArray(), List.of(key(id)), all.toArray()));
    }

    void set(String key, byte[] value, Duration keep) {
        reach(() -> {
            template.opsForValue().set(key, value, keep);
            return true;
        });
    }

    Optional<byte[]> get(String key) {
        return reach(() -> Optional.ofNullable(template.opsForValue().get(key)));
    }

    void delete(List<String> keys) {
        keys.forEach(key -> reach(() -> template.delete(key)));
    }

    /** What can't be read is a fault of the store, not of who asks. */
    static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UncheckedIOException | JacksonException e) {
            throw new StoreUnavailable(e);
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static <T> T reach(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException e) {
            throw new StoreUnavailable(e);
        }
    }

    /** Words and numbers as text, bytes as they are. */
    private static final class Arguments implements RedisSerializer<Object> {
        @Override
        public byte[] serialize(@Nullable Object value) {
            return value instanceof byte[] bytes ? bytes : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Object deserialize(byte @Nullable [] bytes) {
            throw new UnsupportedOperationException("only arguments are written");
        }
    }
}
