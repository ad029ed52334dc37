package org.waypost.web.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waypost.web.widget.WidgetSettings.Host;

class WidgetSettingsTest {

    private static WidgetSettings of(String origin) {
        return new WidgetSettings(List.of(new Host(origin, Set.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://trust.example", "https://www.trust.example:8443", "http://localhost:3000", "http://127.0.0.1"})
    void anOriginIsTaken(String origin) {
        assertEquals(List.of(origin), of(origin).origins());
        assertTrue(of(origin).host(origin).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://trust.example", "https://trust.example/", "*", "https://*.trust.example", "https://Trust.example", "",
        "https://trust.example; script-src *"})
    void whatIsNoOriginStopsTheStartAndIsNamed(String origin) {
        var refused = assertThrows(IllegalArgumentException.class, () -> of(origin));
        assertTrue(refused.getMessage().startsWith("waypost.widget.hosts.origin is \"" + origin + "\"; it must be"));
    }

    @Test
    void anotherPortOrSchemeIsAnotherSite() {
        var settings = of("https://trust.example");
        assertTrue(settings.host("https://trust.example:8443").isEmpty());
        assertTrue(settings.host("http://trust.example").isEmpty());
        assertTrue(settings.host("https://trust.example.evil.example").isEmpty());
    }
}
