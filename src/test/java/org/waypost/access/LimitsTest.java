package org.waypost.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.waypost.access.Limits.Asking;
import org.waypost.access.Limits.What;

class LimitsTest {
    private final Hands clock = new Hands();
    private final Limits limits = new Limits(new LimitSettings(2, 3, 100, 100, 100, 100, 100, 100), clock);

    @Test
    void theCallPastTheLimitWaits() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.wait(new Asking(What.TURN, "c_1"))).isEmpty();
        }
        assertThat(limits.wait(new Asking(What.TURN, "c_1"))).hasValueSatisfying(wait -> assertThat(wait).isPositive());
    }

    @Test
    void callersAndKindsAreCountedApart() {
        limits.wait(new Asking(What.CONVERSATION, "a"));
        limits.wait(new Asking(What.CONVERSATION, "a"));
        assertThat(limits.wait(new Asking(What.CONVERSATION, "a"))).isPresent();
        assertThat(limits.wait(new Asking(What.CONVERSATION, "b"))).isEmpty();
        assertThat(limits.wait(new Asking(What.TURN, "a"))).isEmpty();
    }

    @Test
    void waitingHelps() {
        for (int i = 0; i < 4; i++) {
            limits.wait(new Asking(What.TURN, "c_1"));
        }
        Duration wait = limits.wait(new Asking(What.TURN, "c_1")).orElseThrow();
        clock.now = clock.now.plus(wait).plusMillis(1);
        assertThat(limits.wait(new Asking(What.TURN, "c_1"))).isEmpty();
    }

    @Test
    void ofTwoLimitsTheLongerWaitCounts() {
        for (int i = 0; i < 4; i++) {
            limits.wait(new Asking(What.TURN, "c_1"));
        }
        assertThat(limits.wait(new Asking(What.TURN, "c_1"), new Asking(What.CLIENT_TURN, "a"))).isPresent();
    }

    @Test
    void aMillionCallersAreNotRemembered() {
        for (int i = 0; i < 30_000; i++) {
            limits.wait(new Asking(What.LOOK_UP, "client " + i));
        }
        assertThat(limits.remembered()).isEqualTo(20_000);
    }

    @Test
    void aBadValueNamesKeyValueAndRange() {
        assertThatThrownBy(() -> new LimitSettings(1, 0, 1, 1, 1, 1, 1, 1))
                .hasMessage("waypost.limits.turns is 0; it must lie between 1 and 1000000");
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-23T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
