package org.waypost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.waypost.store.RedisProcess;

@DirtiesContext
class RedisErasedTest extends ErasedContract {
    private static final String PREFIX = "erased" + UUID.randomUUID().toString().substring(0, 8);
    private static final RedisTemplate<String, Object> REDIS = template();

    @DynamicPropertySource
    static void where(DynamicPropertyRegistry properties) {
        properties.add("waypost.store.kind", () -> "redis");
        properties.add("waypost.store.redis-prefix", () -> PREFIX);
        properties.add("spring.data.redis.port", RedisProcess::port);
    }

    /** Redis lets go by itself what has a time; so everything must have one. */
    @Override
    void pass() {
        for (String key : keys()) {
            assertThat(REDIS.getExpire(key)).as(key).isBetween(0L, store.keepFor().toSeconds());
            REDIS.expireAt(key, java.time.Instant.now().minusSeconds(1));
        }
    }

    @Override
    String held() {
        return keys().stream().map(key -> key + " " + value(key)).collect(Collectors.joining("\n"));
    }

    @Override
    long rows() {
        return keys().size();
    }

    private static Set<String> keys() {
        return REDIS.keys(PREFIX + "*").stream().filter(key -> !key.startsWith(PREFIX + ":limit:")).collect(Collectors.toSet());
    }

    private static String value(String key) {
        if (REDIS.type(key) == org.springframework.data.redis.connection.DataType.STRING) {
            return text(REDIS.opsForValue().get(key));
        }
        Map<Object, Object> fields = REDIS.opsForHash().entries(key);
        return fields.entrySet().stream().map(field -> text(field.getKey()) + "=" + text(field.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }

    private static RedisTemplate<String, Object> template() {
        var template = new RedisTemplate<String, Object>();
        template.setConnectionFactory(RedisProcess.connections());
        template.setKeySerializer(RedisSerializer.string());
        template.setEnableDefaultSerializer(false);
        template.afterPropertiesSet();
        return template;
    }
}
