package org.waypost.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

class ThemeTest {
    static PageSettings settings(String accent, String link, String header, String logo) {
        return new PageSettings("Waypost", "", URI.create("https://example.org"), accent, link, header, logo, "", List.of());
    }

    @Test
    void aPaleColourIsMadeDarkerOnLightAndStaysOnDark() {
        String css = Theme.css(settings("#ffd700", "", "", ""));
        String light = css.substring(css.indexOf("--wp-accent:") + 12, css.indexOf("--wp-accent:") + 19);
        assertTrue(Accent.of(light).contrast(Accent.of("#e3eef0")) >= 4.5, css);
        assertTrue(css.endsWith("{:root{--wp-accent:#ffd700;--wp-on-accent:#000000;}}"), css);
    }

    @Test
    void theHeaderBearsWhicheverOfBlackAndWhiteCanBeRead() {
        assertTrue(Theme.css(settings("", "", "#005eb8", "")).contains("--wp-head:#005eb8;--wp-on-head:#ffffff;"));
        assertTrue(Theme.css(settings("", "", "#ffd700", "")).contains("--wp-on-head:#000000;"));
    }

    @Test
    void cardsAndFocusAndErrorsAreNotTheOperators() {
        String css = Theme.css(settings("#e4002b", "#e4002b", "#e4002b", ""));
        for (String ours : List.of("--wp-emergency", "--wp-focus", "--wp-error", "--wp-card")) {
            assertFalse(css.contains(ours), ours);
        }
    }

    @Test
    void aLogoCanRunNothing(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        var logo = new Theme(settings("", "", "", file.toString())).logo();
        assertEquals(MediaType.valueOf("image/svg+xml"), logo.getHeaders().getContentType());
        assertTrue(String.valueOf(logo.getHeaders().getFirst("Content-Security-Policy")).endsWith("sandbox"));
        assertEquals(HttpStatus.NOT_FOUND, new Theme(settings("", "", "", "")).logo().getStatusCode());
    }
}
