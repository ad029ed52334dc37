package org.waypost.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {
    private static final Accent LIGHT = Accent.of("#f4f6f7");
    private static final Accent DARK = Accent.of("#1c2428");

    @ParameterizedTest
    @ValueSource(strings = {"#ffff00", "#1b4f5c", "#ffffff", "#000000", "#808080", "#e4002b"})
    void anyColourCanBeReadOnThePage(String chosen) {
        var accent = Accent.of(chosen);
        assertTrue(accent.on(LIGHT).contrast(LIGHT) >= 4.5, chosen);
        assertTrue(accent.on(DARK).contrast(DARK) >= 4.5, chosen);
        assertTrue(accent.on(LIGHT).text().contrast(accent.on(LIGHT)) >= 4.5, chosen);
    }

    @org.junit.jupiter.api.Test
    void aColourThatCanBeReadStaysAsItIs() {
        assertEquals("#1b4f5c", Accent.of("#1b4f5c").on(LIGHT).hex());
    }
}
