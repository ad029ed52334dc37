package org.waypost.web.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which other sites' pages may call the API.
 *
 * @param allowedOrigins each as a scheme and host, with a port where it isn't the usual one; none by default
 */
@ConfigurationProperties("waypost.web")
record WebSettings(@DefaultValue List<String> allowedOrigins) {
    WebSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
        for (String origin : allowedOrigins) {
            if (!origin.matches("https?://[a-z0-9.-]+(:\\d{1,5})?")) {
                throw new IllegalArgumentException("waypost.web.allowed-origins has \"" + origin
                        + "\"; each must be a scheme and a host in lower case, without a path");
            }
        }
    }
}
