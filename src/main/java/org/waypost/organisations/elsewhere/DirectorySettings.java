package org.waypost.organisations.elsewhere;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which national register is asked for organisations that aren't held.
 *
 * @param kind {@code none}: nothing leaves this machine
 * @param deadline how long a person waits for it in all, 100 ms to 10 s
 * @param keepFor how long an answer is kept, at most 7 days
 * @param mostKept how many answers are kept, 1 to 1,000,000
 */
@ConfigurationProperties("waypost.directory")
record DirectorySettings(
        @DefaultValue("none") Kind kind, @DefaultValue("2s") Duration deadline, @DefaultValue("24h") Duration keepFor,
        @DefaultValue("10000") int mostKept, @DefaultValue Service ods, @DefaultValue Service serviceSearch) {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration KEPT_LONGEST = Duration.ofDays(7);
    private static final int MOST = 1_000_000;

    DirectorySettings {
        if (deadline.compareTo(SHORTEST) < 0 || deadline.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("waypost.directory.deadline is " + deadline + "; it must lie between 100ms and 10s");
        }
        if (keepFor.isNegative() || keepFor.compareTo(KEPT_LONGEST) > 0) {
            throw new IllegalArgumentException("waypost.directory.keep-for is " + keepFor + "; it must lie between 0 and 7d");
        }
        if (mostKept < 1 || mostKept > MOST) {
            throw new IllegalArgumentException("waypost.directory.most-kept is " + mostKept + "; it must lie between 1 and 1000000");
        }
        switch (kind) {
            case NONE -> { }
            case ODS -> ods.check("ods");
            case SERVICE_SEARCH -> serviceSearch.check("service-search");
        }
    }

    /** Which register. */
    enum Kind { NONE, ODS, SERVICE_SEARCH }

    /**
     * Where a register is.
     *
     * @param key what it wants to be told by whom it is asked; "" for none
     * @param attribution who is named as the source
     */
    record Service(@Nullable URI baseUrl, @DefaultValue("") String key, @DefaultValue("") String attribution) {
        private void check(String name) {
            if (baseUrl == null || !String.valueOf(baseUrl.getScheme()).matches("https?") || baseUrl.getHost() == null) {
                throw new IllegalArgumentException("waypost.directory." + name + ".base-url must be an http or https address");
            }
        }

        URI base() {
            if (baseUrl == null) {
                throw new IllegalStateException("checked when the settings were read");
            }
            return baseUrl;
        }

        /** Never the key: this may stand in a log. */
        @Override
        public String toString() {
            return "Service at " + baseUrl;
        }
    }
}
