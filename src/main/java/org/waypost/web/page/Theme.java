package org.waypost.web.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The operator's colours, as a style of its own, and logo: they are settings, so they lie in no file of ours. */
@Controller
final class Theme {
    private static final Logger LOG = LoggerFactory.getLogger(Theme.class);
    // Of our backgrounds the one on which it is hardest to read: --wp-theirs in tokens.css.
    private static final Accent LIGHT = Accent.of("#e3eef0");
    private static final Accent DARK = Accent.of("#163338");
    private final PageSettings settings;
    private final byte[] logo;

    Theme(PageSettings settings) throws IOException {
        this.settings = settings;
        this.logo = settings.logo().isEmpty() ? new byte[0] : Files.readAllBytes(Path.of(settings.logo()));
        warn("accent", settings.accent());
        warn("link", settings.link());
    }

    private static void warn(String key, String colour) {
        if (!colour.isEmpty() && !Accent.of(colour).on(LIGHT).equals(Accent.of(colour))) {
            String mended = Accent.of(colour).on(LIGHT).hex();
            LOG.warn("waypost.page.{} {} can't be read on the page; {} is shown in its place", key, colour, mended);
        }
    }

    @GetMapping("/assets/theme.css")
    ResponseEntity<String> style() {
        return settings.themed()
                ? ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MediaType.valueOf("text/css")).body(css(settings))
                : ResponseEntity.notFound().build();
    }

    /** What is in a picture stays a picture: opened by itself, it can run nothing. */
    @GetMapping("/assets/logo")
    ResponseEntity<byte[]> logo() {
        return logo.length == 0
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                        .contentType(MediaTypeFactory.getMediaType(settings.logo()).orElse(MediaType.APPLICATION_OCTET_STREAM))
                        .body(logo);
    }

    static String css(PageSettings settings) {
        return css(settings.accent(), settings.link(), settings.header());
    }

    /** Each {@code #rrggbb} or "". */
    static String css(String accent, String link, String header) {
        return ":root{" + colours(accent, link, LIGHT) + header(header) + "}@media screen and (prefers-color-scheme: dark){:root{"
                + colours(accent, link, DARK) + "}}";
    }

    private static String colours(String accent, String link, Accent page) {
        var css = new StringBuilder();
        if (!accent.isEmpty()) {
            var readable = Accent.of(accent).on(page);
            css.append("--wp-accent:").append(readable.hex()).append(";--wp-on-accent:").append(readable.text().hex()).append(';');
        }
        if (!link.isEmpty()) {
            css.append("--wp-link:").append(Accent.of(link).on(page).hex()).append(';');
        }
        return css.toString();
    }

    private static String header(String header) {
        return header.isEmpty() ? "" : "--wp-head:" + header + ";--wp-on-head:" + Accent.of(header).text().hex() + ";";
    }
}
