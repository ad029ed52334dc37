package org.waypost.access;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One set of limits, and one giver of links, for every edge. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class AccessConfiguration {

    @Bean
    Limits limits(LimitSettings settings, Clock clock) {
        return new Limits(settings, clock);
    }

    @Bean
    Downloads downloads(DownloadLinks links, Clock clock) {
        return new Downloads(links, clock);
    }
}
