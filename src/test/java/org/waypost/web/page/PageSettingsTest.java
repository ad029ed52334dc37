package org.waypost.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PageSettingsTest {
    private static final URI EXIT = URI.create("https://example.org/weather?x=1");

    @Test
    void theExitIsNamedByItsOrigin() {
        assertEquals("https://example.org", new PageSettings("Waypost", "", EXIT, "").exitOrigin());
    }

    @Test
    void aBadValueStopsTheStartAndNamesItself() {
        assertTold("waypost.page.exit", () -> new PageSettings("Waypost", "", URI.create("http://example.org"), ""));
        assertTold("waypost.page.exit", () -> new PageSettings("Waypost", "", URI.create("/here"), ""));
        assertTold("waypost.page.name", () -> new PageSettings(" ", "", EXIT, ""));
        assertTold("waypost.page.accent", () -> new PageSettings("Waypost", "", EXIT, "red;}body{display:none"));
    }

    private static void assertTold(String key, Runnable start) {
        String told = assertThrows(IllegalArgumentException.class, start::run).getMessage();
        assertEquals(key, told.split(" ")[0]);
    }
}
