package org.waypost.store;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
    ConversationStore conversationStore(StoreSettings settings, ObjectProvider<Database> database, ObjectProvider<Clock> clocks) {
        Clock clock = clocks.getIfAvailable(Clock::systemUTC);
        return switch (settings.kind()) {
            case SQLITE -> new SqliteStore(database.getObject(), settings.keepFor(), clock);
            case MEMORY -> new MemoryStore(settings.keepFor(), clock);
        };
    }

    @Bean
    ExpirySweep expirySweep(ConversationStore store, StoreSettings settings, ObjectProvider<Clock> clocks) {
        return new ExpirySweep(store, settings.keepFor(), clocks.getIfAvailable(Clock::systemUTC));
    }
}
