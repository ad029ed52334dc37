package org.waypost.web.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which other sites' pages may call the API, and how patient it is with slow ones.
 *
 * @param allowedOrigins each as a scheme and host, with a port where it isn't the usual one; none by default
 * @param bodyWithin how long the body of a call may take to come, 100 ms to 1 minute
 */
@ConfigurationProperties("waypost.web")
record WebSettings(@DefaultValue List<String> allowedOrigins, @DefaultValue("10s") Duration bodyWithin) {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    WebSettings {
        if (bodyWithin.compareTo(SHORTEST) < 0 || bodyWithin.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("waypost.web.body-within is " + bodyWithin + "; it must lie between 100 ms and 1 minute");
        }
        allowedOrigins = List.copyOf(allowedOrigins);
        for (String origin : allowedOrigins) {
            if (!origin.matches("https?://[a-z0-9.-]+(:\\d{1,5})?")) {
                throw new IllegalArgumentException("waypost.web.allowed-origins has \"" + origin
                        + "\"; each must be a scheme and a host in lower case, without a path");
            }
        }
    }
}
