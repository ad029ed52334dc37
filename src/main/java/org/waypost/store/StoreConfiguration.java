package org.waypost.store;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waypost.access.DownloadLinks;
import org.waypost.access.ResumeCodes;
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
    ConversationStore conversationStore(
            StoreSettings settings, ObjectProvider<Database> database, ObjectProvider<Memory> memory, ObjectProvider<Clock> clocks) {
        return switch (settings.kind()) {
            case SQLITE -> new SqliteStore(database.getObject(), settings.keepFor(), clock(clocks));
            case MEMORY -> new MemoryStore(memory.getObject(), settings.keepFor());
        };
    }

    @Bean
    ResumeCodes resumeCodes(
            StoreSettings settings, ObjectProvider<Database> database, ObjectProvider<Memory> memory, ObjectProvider<Clock> clocks) {
        return switch (settings.kind()) {
            case SQLITE -> new SqliteResumeCodes(database.getObject(), settings.keepFor(), clock(clocks));
            case MEMORY -> new MemoryResumeCodes(memory.getObject(), clock(clocks));
        };
    }

    @Bean
    DownloadLinks downloadLinks(
            StoreSettings settings, ObjectProvider<Database> database, ObjectProvider<Memory> memory, ObjectProvider<Clock> clocks) {
        return switch (settings.kind()) {
            case SQLITE -> new SqliteDownloadLinks(database.getObject(), settings.keepFor(), clock(clocks));
            case MEMORY -> new MemoryDownloadLinks(memory.getObject(), clock(clocks));
        };
    }

    @Bean
    ExpirySweep expirySweep(ConversationStore store, DownloadLinks links, StoreSettings settings, ObjectProvider<Clock> clocks) {
        return new ExpirySweep(store, links, settings.keepFor(), clock(clocks));
    }

    private static Clock clock(ObjectProvider<Clock> clocks) {
        return clocks.getIfAvailable(Clock::systemUTC);
    }
}
