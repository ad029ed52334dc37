package org.waypost.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much one caller may ask for in a minute. It is told who asks, never what they say: whoever refuses looks for danger first.
 * What it remembers is bounded; the caller not seen longest is forgotten first.
 */
public final class Limits {
    private static final int MOST_REMEMBERED = 20_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LimitSettings settings;
    private final TimeMeter time;
    private final Map<Asking, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true);

    public Limits(LimitSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new ClockMeter(clock);
    }

    /** What is asked for. */
    public enum What { CONVERSATION, TURN, CLIENT_TURN, LOOK_UP, RESUME, ANY_RESUME, SIGN_IN, SIGN_IN_FROM }

    /**
     * Somebody asking for something.
     *
     * @param who a conversation's id, a client's address, the name of an account, or "" for everybody together
     */
    public record Asking(What what, String who) {}

    /** Counts this call. Gives how long to wait when it is one too many for any of the askings. */
    public Optional<Duration> wait(Asking... askings) {
        return List.of(askings).stream().map(this::wait).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    private Optional<Duration> wait(Asking asking) {
        var answer = bucket(asking).tryConsumeAndReturnRemaining(1);
        return answer.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(answer.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Asking asking) {
        synchronized (buckets) {
            var bucket = buckets.computeIfAbsent(asking, none -> fresh(settings.perMinute(asking.what())));
            if (buckets.size() > MOST_REMEMBERED) {
                var eldest = buckets.entrySet().iterator();
                eldest.next();
                eldest.remove();
            }
            return bucket;
        }
    }

    int remembered() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private Bucket fresh(int perMinute) {
        return Bucket.builder().addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(time).build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
