package org.waypost.turn;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The content that serves, and the way through it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ContentSettings.class, TurnSettings.class})
class TurnConfiguration {

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    /** Begun before the web server is: reading the content takes as long as starting the rest. */
    @Bean
    static BeanFactoryPostProcessor contentFirst() {
        return beans -> beans.registerSingleton(
                "opening", Opening.begin(beans.getBean(ContentSettings.class), beans.getBean(Clock.class)));
    }

    @Bean
    Editions editions(Opening opening) {
        return opening.done();
    }

    @Bean
    HealthIndicator vectors(Editions editions) {
        return new VectorsHealth(editions);
    }

    /** Content in folders is watched; what the jar carries can't change. */
    @Bean
    ContentWatch contentWatch(Editions editions, ContentSettings settings) {
        return new ContentWatch(editions, settings);
    }

    @Bean
    Turns turns(ConversationStore store, Editions editions, TurnSettings settings, MeterRegistry meters, Clock clock) {
        var queue = new ReadingQueue(settings);
        return new Turns(store, editions::current, queue, new TurnMeasures(meters, queue), clock);
    }
}
