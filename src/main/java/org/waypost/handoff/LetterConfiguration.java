package org.waypost.handoff;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the letters' files available to every edge; their fonts are read at the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterSettings.class)
class LetterConfiguration {

    @Bean
    LetterDocuments letterDocuments(LetterSettings settings) {
        return new LetterDocuments(settings);
    }
}
