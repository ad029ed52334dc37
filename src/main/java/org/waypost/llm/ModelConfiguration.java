package org.waypost.llm;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The model that the settings name; without one there is nothing here. */
@Configuration(proxyBeanMethods = false)
@Conditional(ModelSetUp.class)
class ModelConfiguration {
    @Bean
    static LanguageModel languageModel(ModelSettings settings, Clock clock) {
        return LanguageModel.over(ChatServer.at(settings), settings, clock);
    }
}
