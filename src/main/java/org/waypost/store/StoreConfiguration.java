package org.waypost.store;

import io.lettuce.core.ClientOptions;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.waypost.access.DownloadLinks;
import org.waypost.access.ResumeCodes;
import org.waypost.sending.Outbox;
import org.waypost.turn.ConversationStore;

/** Opens the store that the settings name, and forgets what has expired. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

    @Bean
    @ConditionalOnProperty(name = "waypost.store.kind", havingValue = "sqlite", matchIfMissing = true)
    Database database(StoreSettings settings) {
        return Database.open(settings.path());
    }

    @Bean
    @ConditionalOnProperty(name = "waypost.store.kind", havingValue = "memory")
    Memory memory(StoreSettings settings, ObjectProvider<Clock> clocks) {
        return new Memory(settings.keepFor(), clock(clocks));
    }

    @Bean
    @ConditionalOnProperty(name = "waypost.store.kind", havingValue = "redis")
    Redis redis(RedisConnectionFactory connections, StoreSettings settings, ObjectProvider<Clock> clocks) {
        return new Redis(connections, settings.redisPrefix(), settings.keepFor(), clock(clocks));
    }

    @Bean
    ConversationStore conversationStore(
            StoreSettings settings, ObjectProvider<Database> database, ObjectProvider<Memory> memory, ObjectProvider<Redis> redis,
            ObjectProvider<Clock> clocks) {
        return switch (settings.kind()) {
            case SQLITE -> new SqliteStore(database.getObject(), settings.keepFor(), clock(clocks));
            case MEMORY -> new MemoryStore(memory.getObject(), settings.keepFor());
            case REDIS -> new RedisStore(redis.getObject());
        };
    }

    @Bean
    ResumeCodes resumeCodes(
            StoreSettings settings, ObjectProvider<Database> database, ObjectProvider<Memory> memory, ObjectProvider<Redis> redis,
            ObjectProvider<Clock> clocks) {
        return switch (settings.kind()) {
            case SQLITE -> new SqliteResumeCodes(database.getObject(), settings.keepFor(), clock(clocks));
            case MEMORY -> new MemoryResumeCodes(memory.getObject(), clock(clocks));
            case REDIS -> new RedisResumeCodes(redis.getObject());
        };
    }

    @Bean
    DownloadLinks downloadLinks(
            StoreSettings settings, ObjectProvider<Database> database, ObjectProvider<Memory> memory, ObjectProvider<Redis> redis,
            ObjectProvider<Clock> clocks) {
        return switch (settings.kind()) {
            case SQLITE -> new SqliteDownloadLinks(database.getObject(), settings.keepFor(), clock(clocks));
            case MEMORY -> new MemoryDownloadLinks(memory.getObject(), clock(clocks));
            case REDIS -> new RedisDownloadLinks(redis.getObject());
        };
    }

    @Bean
    HealthIndicator store(ConversationStore store) {
        return new StoreHealth(store);
    }

    @Bean
    @ConditionalOnProperty(name = "waypost.store.kind", havingValue = "sqlite", matchIfMissing = true)
    Outbox sqliteOutbox(Database database, StoreSettings settings, ObjectProvider<Clock> clocks) {
        return new SqliteOutbox(database, settings.keepFor(), clock(clocks));
    }

    @Bean
    @ConditionalOnProperty(name = "waypost.store.kind", havingValue = "memory")
    Outbox memoryOutbox(Memory memory, ObjectProvider<Clock> clocks) {
        return new MemoryOutbox(memory, clock(clocks));
    }

    @Bean
    ExpirySweep expirySweep(ConversationStore store, DownloadLinks links, StoreSettings settings, ObjectProvider<Clock> clocks) {
        return new ExpirySweep(store, links, settings.keepFor(), clock(clocks));
    }

    /** Only where Redis is asked for; how it is reached is said in {@code spring.data.redis}. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "waypost.store.kind", havingValue = "redis")
    @Import(DataRedisAutoConfiguration.class)
    static class ReachingRedis {
        /** What can't be sent at once is refused: a person is not kept waiting for a server that is away. */
        @Bean
        LettuceClientOptionsBuilderCustomizer neverQueue() {
            return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
        }
    }

    private static Clock clock(ObjectProvider<Clock> clocks) {
        return clocks.getIfAvailable(Clock::systemUTC);
    }
}
