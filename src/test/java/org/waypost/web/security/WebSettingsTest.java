package org.waypost.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSettingsTest {

    @Test
    void anOriginIsASchemeAndAHost() {
        assertThat(settings("https://trust.example", "http://localhost:3000").allowedOrigins()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "trust.example", "https://trust.example/", "https://*.example", "null", ""})
    void anythingElseStopsTheStart(String origin) {
        assertThatThrownBy(() -> settings(origin)).hasMessageContaining("waypost.web.allowed-origins");
    }

    private static WebSettings settings(String... origins) {
        return new WebSettings(List.of(origins), Duration.ofSeconds(10));
    }
}
