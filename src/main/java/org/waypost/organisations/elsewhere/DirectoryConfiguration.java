package org.waypost.organisations.elsewhere;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waypost.organisations.FurtherOrganisations;

/** The register that the settings name; with none, nobody is asked. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectorySettings.class)
class DirectoryConfiguration {

    @Bean
    FurtherOrganisations furtherOrganisations(DirectorySettings settings) {
        return switch (settings.kind()) {
            case NONE -> (query, kind) -> new FurtherOrganisations.Off();
            case ODS -> new AskedRegister(new OdsRegister(settings.ods()), settings);
            case SERVICE_SEARCH -> new AskedRegister(new ServiceSearchRegister(settings.serviceSearch()), settings);
        };
    }
}
