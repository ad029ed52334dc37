package org.waypost.turn;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.waypost.language.Said;
import org.waypost.language.Utterance;
import org.waypost.safety.Screening;

/** A server whose one place for reading is taken, and where nobody may wait for it. */
@TestConfiguration(proxyBeanMethods = false)
public class FullHouse {

    @Bean(destroyMethod = "letGo")
    Block reader() {
        return new Block();
    }

    @Bean
    @Primary
    Turns fullTurns(ConversationStore store, Editions editions, Clock clock, Block reader) {
        var queue = new ReadingQueue(new TurnSettings(1, 0, Duration.ofSeconds(2)));
        var typed = new Said.Typed("");
        var utterance = new Utterance(typed, "", List.of(), "en", List.of(), "");
        Thread.ofPlatform().daemon().start(() -> queue.read(utterance, Screening.CLEAR, () -> {
            reader.hold();
            return true;
        }));
        reader.awaitHeld();
        return new Turns(store, editions::current, queue, new TurnMeasures(new SimpleMeterRegistry(), queue), clock);
    }
}
