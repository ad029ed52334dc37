package org.waypost.turn;

import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The content that serves, and the way through it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContentSettings.class)
class TurnConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Editions editions(ContentSettings settings, Clock clock) throws IOException {
        return Editions.open(settings.files(), clock);
    }

    /** Content in folders is watched; what the jar carries can't change. */
    @Bean
    ContentWatch contentWatch(Editions editions, ContentSettings settings) {
        return new ContentWatch(editions, settings);
    }

    @Bean
    Turns turns(ConversationStore store, Editions editions, Clock clock) {
        return new Turns(store, editions::current, clock);
    }
}
