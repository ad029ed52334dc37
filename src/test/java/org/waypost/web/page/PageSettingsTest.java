package org.waypost.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageSettingsTest {
    private static final URI EXIT = URI.create("https://example.org/weather?x=1");

    private static PageSettings named(String name, URI exit) {
        return new PageSettings(name, "", exit, "", "", "", "", "", List.of());
    }

    private static PageSettings coloured(String accent, String link, String header) {
        return new PageSettings("Waypost", "", EXIT, accent, link, header, "", "", List.of());
    }

    private static PageSettings withLogo(Path logo) {
        return new PageSettings("Waypost", "", EXIT, "", "", "", logo.toString(), "", List.of());
    }

    private static PageSettings withFooter(String footer, List<PageSettings.FooterLink> links) {
        return new PageSettings("Waypost", "", EXIT, "", "", "", "", footer, links);
    }

    @Test
    void aBadValueStopsTheStartAndNamesItself() {
        assertTold("waypost.page.exit", () -> named("Waypost", URI.create("http://example.org")));
        assertTold("waypost.page.exit", () -> named("Waypost", URI.create("/here")));
        assertTold("waypost.page.name", () -> named(" ", EXIT));
        assertTold("waypost.page.accent", () -> coloured("red;}body{display:none", "", ""));
        assertTold("waypost.page.link", () -> coloured("", "blue", ""));
        assertTold("waypost.page.header", () -> coloured("", "", "#12"));
        assertTold("waypost.page.footer", () -> withFooter("x".repeat(301), List.of()));
        assertTold("waypost.page.links.href", () -> new PageSettings.FooterLink("Us", URI.create("javascript:alert(1)")));
        assertTold("waypost.page.links.label", () -> new PageSettings.FooterLink("", EXIT));
        assertTold("waypost.page.links", () -> withFooter("", Collections.nCopies(7, new PageSettings.FooterLink("Us", EXIT))));
    }

    @Test
    void aLogoIsASmallPictureThatIsThere(@TempDir Path folder) throws IOException {
        var picture = Files.writeString(folder.resolve("logo.svg"), "<svg/>");
        assertEquals(picture.toString(), withLogo(picture).logo());
        assertTold("waypost.page.logo", () -> withLogo(folder.resolve("none.svg")));
        assertTold("waypost.page.logo", () -> withLogo(folder));
        var page = Files.writeString(folder.resolve("logo.html"), "<b>");
        assertTold("waypost.page.logo", () -> withLogo(page));
        var large = Files.write(folder.resolve("large.png"), new byte[101 * 1024]);
        assertTold("waypost.page.logo", () -> withLogo(large));
    }

    private static void assertTold(String key, Runnable start) {
        String told = assertThrows(IllegalArgumentException.class, start::run).getMessage();
        assertEquals(key, told.split(" ")[0]);
    }
}
