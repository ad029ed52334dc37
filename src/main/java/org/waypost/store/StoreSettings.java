package org.waypost.store;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where conversations are kept and for how long.
 *
 * @param path the folder for the database file; made when absent, readable by its owner only
 * @param keepFor how long after its last turn a conversation is forgotten, one minute to 31 days
 * @param redisPrefix what every key in Redis begins with, 1 to 40 letters, digits, hyphens or colons
 */
@ConfigurationProperties("waypost.store")
record StoreSettings(
        @DefaultValue("data") Path path, @DefaultValue("sqlite") Kind kind, @DefaultValue("24h") Duration keepFor,
        @DefaultValue("waypost") String redisPrefix) {
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(31);

    StoreSettings {
        if (!redisPrefix.matches("[A-Za-z0-9:-]{1,40}")) {
            throw new IllegalArgumentException("waypost.store.redis-prefix must be 1 to 40 letters, digits, hyphens or colons");
        }
        if (keepFor.compareTo(LEAST) < 0 || keepFor.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("waypost.store.keep-for is " + keepFor + "; it must lie between 1 minute and 31 days");
        }
    }

    /** What holds them. */
    enum Kind { SQLITE, MEMORY, REDIS }
}
