package org.waypost.llm;

import dev.langchain4j.model.chat.StreamingChatModel;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Metrics;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waypost.llm.Told.Silent;
import org.waypost.llm.Told.Why;

/**
 * Asks a language model for a job, or doesn't: never throws, never waits past the time it is given, and holds the settings' bounds.
 * With no model it is {@link #none}, which says nothing at once. May be used by several threads.
 */
public final class LanguageModel {
    private static final int CALLS_LOOKED_AT = 10;
    private static final int FAILURES_IN_A_HUNDRED = 50;
    private static final int CALLS_AT_LEAST = 5;
    private static final Duration REST = Duration.ofSeconds(20);
    private static final Set<Why> ITS_FAULT = Set.of(Why.LATE, Why.ENDLESS, Why.RATE_LIMITED, Why.FAILED);
    private static final LanguageModel NONE = new LanguageModel(null);

    private final @Nullable Working working;

    private record Working(StreamingChatModel model, ModelSettings settings, Budget budget, Semaphore places, CircuitBreaker breaker) {}

    private LanguageModel(@Nullable Working working) {
        this.working = working;
    }

    /** No model. */
    public static LanguageModel none() {
        return NONE;
    }

    static LanguageModel over(StreamingChatModel model, ModelSettings settings, Clock clock) {
        var breaker = CircuitBreaker.of("model", CircuitBreakerConfig.custom().slidingWindowSize(CALLS_LOOKED_AT)
                .minimumNumberOfCalls(CALLS_AT_LEAST).failureRateThreshold(FAILURES_IN_A_HUNDRED).waitDurationInOpenState(REST).build());
        return new LanguageModel(new Working(model, settings, new Budget(settings.tokensADay(), clock),
                new Semaphore(settings.atOnce()), breaker));
    }

    /** Whether the job may be asked for now: it is set up, switched on, and the kill switch isn't. */
    public boolean on(Job job) {
        return working != null && working.settings.jobs().on(job) && !Files.exists(working.settings.offFile());
    }

    /** How long the first sentence of an answer may take; zero without a model. */
    public Duration first() {
        return working == null ? Duration.ZERO : working.settings.firstSentence();
    }

    /** How long a turn may wait for a model in all; zero without one. */
    public Duration whole() {
        return working == null ? Duration.ZERO : working.settings.whole();
    }

    /** How many answers may be kept in memory. */
    public int remembered() {
        return working == null ? 0 : working.settings.remembered();
    }

    /**
     * Asks, and waits.
     *
     * @param begun told all that was said so far, on this thread, each time there is more; until it is true once, the time for the
     *     beginning runs
     */
    public Told ask(Ask ask, Predicate<String> begun) {
        long started = System.nanoTime();
        Told told = working != null && on(ask.job()) ? allowed(working, ask, begun) : new Silent(Why.OFF);
        String outcome = told instanceof Silent silent ? silent.why().code() : "said";
        Metrics.timer("waypost.model", "job", ask.job().code(), "outcome", outcome)
                .record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        return told;
    }

    /** Counts what was done with what a model said, such as {@code shown} or why a sentence wasn't. */
    public static void count(Job job, String outcome) {
        Metrics.counter("waypost.model.used", "job", job.code(), "outcome", outcome).increment();
    }

    private static Told allowed(Working working, Ask ask, Predicate<String> begun) {
        int sent = ask.tokensSent();
        if (sent > ask.inputTokens()) {
            return new Silent(Why.TOO_MUCH_ASKED);
        }
        if (!working.places.tryAcquire()) {
            return new Silent(Why.BUSY);
        }
        try {
            return working.budget.take(sent + ask.outputTokens()) ? guarded(working, ask, begun) : new Silent(Why.BUDGET);
        } finally {
            working.places.release();
        }
    }

    private static Told guarded(Working working, Ask ask, Predicate<String> begun) {
        if (!working.breaker.tryAcquirePermission()) {
            working.budget.giveBack(ask.tokensSent() + ask.outputTokens());
            return new Silent(Why.RESTING);
        }
        long started = System.nanoTime();
        var told = once(working, ask, begun, started).orElseGet(() -> once(working, ask, begun, started)
                .orElse(new Silent(Why.FAILED)));
        if (told instanceof Silent silent && ITS_FAULT.contains(silent.why())) {
            working.breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, new IllegalStateException(silent.why().code()));
        } else {
            working.breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        }
        return told;
    }

    /** Empty when it is worth another try: nothing was said, nothing was done, and more than half of the time is left. */
    private static Optional<Told> once(Working working, Ask ask, Predicate<String> begun, long started) {
        return new Exchange(ask, begun, started).with(working.model);
    }
}
