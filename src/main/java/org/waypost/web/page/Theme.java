package org.waypost.web.page;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The operator's colour, as a style of its own: it is a setting, so it lies in no file. */
@Controller
final class Theme {
    private static final Accent LIGHT_PAGE = Accent.of("#f4f6f7");
    private static final Accent DARK_PAGE = Accent.of("#1c2428");
    private final PageSettings settings;

    Theme(PageSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/assets/theme.css")
    ResponseEntity<String> style() {
        if (settings.accent().isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var accent = Accent.of(settings.accent());
        String css = rule(accent.on(LIGHT_PAGE)) + "@media (prefers-color-scheme: dark){" + rule(accent.on(DARK_PAGE)) + "}";
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MediaType.valueOf("text/css")).body(css);
    }

    private static String rule(Accent accent) {
        return ":root{--wp-accent:" + accent.hex() + ";--wp-on-accent:" + accent.text().hex() + "}";
    }
}
