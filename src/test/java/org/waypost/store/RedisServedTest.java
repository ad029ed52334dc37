package org.waypost.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.waypost.conversation.Channel;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Turns;

/** Waypost as it starts when it is told to keep conversations in Redis. */
@SpringBootTest(properties = {"waypost.store.kind=redis", "waypost.store.redis-prefix=served"})
class RedisServedTest {
    @Autowired
    Turns turns;

    @Autowired
    ConversationStore store;

    @DynamicPropertySource
    static void where(DynamicPropertyRegistry registry) {
        registry.add("spring.data.redis.port", RedisProcess::port);
    }

    @Test
    void aConversationIsHeldThere() {
        assertThat(store).isInstanceOf(RedisStore.class);
        var id = turns.begin(Channel.WEB, "", "hash").conversation().id();
        assertThat(new StringRedisTemplate(RedisProcess.connections()).hasKey("served:{" + id.value() + "}")).isTrue();
        store.erase(id);
        assertThat(new StringRedisTemplate(RedisProcess.connections()).keys("served*")).isEmpty();
    }
}
