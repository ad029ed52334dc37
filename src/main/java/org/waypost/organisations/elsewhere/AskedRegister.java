package org.waypost.organisations.elsewhere;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waypost.organisations.FurtherOrganisations;

/**
 * Asks a register, once more where that makes sense, within one deadline. An answer is kept for a day; a register that keeps failing is
 * left alone for half a minute. What was asked is never logged.
 */
final class AskedRegister implements FurtherOrganisations {
    private static final Logger LOG = LoggerFactory.getLogger(AskedRegister.class);
    private static final int LAST_CALLS = 10;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);
    /** A telephone, NHS or account number, or an e-mail address: somebody's own, and no organisation's name. */
    private static final String SOMEBODYS = "\\S*@\\S*|\\b\\d[\\d ()-]{4,}\\d\\b";
    private static final int SHORTEST = 3;

    private final Register register;
    private final RegisterCall call;
    private final Duration deadline;
    private final Cache<String, Known> kept;
    private final CircuitBreaker breaker;

    AskedRegister(Register register, DirectorySettings settings) {
        this.register = register;
        this.call = new RegisterCall(settings.deadline());
        this.deadline = settings.deadline();
        this.kept = Caffeine.newBuilder().maximumSize(settings.mostKept()).expireAfterWrite(settings.keepFor()).build();
        this.breaker = CircuitBreaker.of("directory", CircuitBreakerConfig.custom().slidingWindowSize(LAST_CALLS)
                .minimumNumberOfCalls(LAST_CALLS / 2).waitDurationInOpenState(LEFT_ALONE).permittedNumberOfCallsInHalfOpenState(1).build());
    }

    @Override
    public Answer find(String query, Optional<String> kind) {
        String asked = query.replaceAll(SOMEBODYS, " ").replaceAll("[^\\p{L}\\p{N}'&.() -]", " ").replaceAll("\\s+", " ").strip();
        if (asked.length() < SHORTEST) {
            return new Known(java.util.List.of(), register.attribution());
        }
        String key = kind.orElse("") + " " + asked.toLowerCase(Locale.UK);
        Optional<Known> before = Optional.ofNullable(kept.getIfPresent(key));
        if (before.isPresent()) {
            return before.get();
        }
        try {
            var known = breaker.executeCallable(() -> ask(asked, kind));
            kept.put(key, known);
            return known;
        } catch (CallNotPermittedException e) {
            return new Away();
        } catch (Exception e) {
            LOG.warn("directory away reason={}", e.getMessage());
            return new Away();
        }
    }

    private Known ask(String query, Optional<String> kind) throws RegisterCall.Failed {
        long end = System.nanoTime() + deadline.toNanos();
        try {
            return once(query, kind, deadline);
        } catch (RegisterCall.Failed e) {
            var left = Duration.ofNanos(end - System.nanoTime());
            if (!e.isWorthAnotherTry() || !left.isPositive()) {
                throw e;
            }
            return once(query, kind, left);
        }
    }

    private Known once(String query, Optional<String> kind, Duration within) throws RegisterCall.Failed {
        var answer = call.get(register.address(query, kind), register.headers(), within);
        try {
            return new Known(register.read(answer), register.attribution());
        } catch (IllegalArgumentException e) {
            throw new RegisterCall.Failed("unlike its documentation", false);
        }
    }
}
