package org.waypost.sending;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waypost.turn.StoreUnavailable;

/** Off, and without a thread, unless an intake is set up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SendingSettings.class)
class SendingConfiguration {

    @Bean
    Sending sending(SendingSettings settings, ObjectProvider<Outbox> outboxes, Clock clock) {
        var outbox = Optional.ofNullable(outboxes.getIfAvailable());
        if (!settings.intakes().isEmpty() && outbox.isEmpty()) {
            throw new IllegalArgumentException(
                    "waypost.sending.intakes is set, but the store that waypost.store.kind names has no outbox; sqlite and memory do");
        }
        return new Sending(outbox, settings, clock);
    }

    @Bean
    Rounds rounds(SendingSettings settings, ObjectProvider<Outbox> outboxes, Clock clock) {
        return new Rounds(settings.intakes().isEmpty() ? Optional.empty()
                : Optional.of(new Round(new Postman(outboxes.getObject(), settings, clock), settings)));
    }

    /** The round, where there is one to make. */
    record Rounds(Optional<Round> round) implements AutoCloseable {
        @Override
        public void close() {
            round.ifPresent(Round::destroy);
        }
    }

    /** Counts only. Dead letters don't take the service down: an operator sees them and acts. */
    @Bean
    HealthIndicator outboxHealth(ObjectProvider<Outbox> outboxes) {
        return () -> {
            var health = Health.up();
            try {
                outboxes.ifAvailable(outbox -> outbox.counts().forEach((state, count) -> health.withDetail(state.code(), count)));
                return health.build();
            } catch (StoreUnavailable e) {
                return Health.down().build();
            }
        };
    }

    @Bean
    MeterBinder outboxCounts(ObjectProvider<Outbox> outboxes) {
        return registry -> outboxes.ifAvailable(outbox -> {
            for (State state : State.values()) {
                Gauge.builder("waypost.outbox.letters", outbox, kept -> count(kept, state)).tag("state", state.code()).register(registry);
            }
        });
    }

    private static double count(Outbox outbox, State state) {
        try {
            return outbox.counts().getOrDefault(state, 0L);
        } catch (StoreUnavailable e) {
            return Double.NaN;
        }
    }
}
