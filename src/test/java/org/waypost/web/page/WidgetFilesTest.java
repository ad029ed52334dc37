package org.waypost.web.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What the widget weighs before it is opened; what comes after that is counted in a browser. */
class WidgetFilesTest {
    private static final int MOST_BEFORE_OPENING = 3 * 1024;

    @Test
    void theLoaderIsLight() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(Lean.of(Files.readString(Path.of("src/main/resources/web/widget.js"))).getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(out.size() <= MOST_BEFORE_OPENING, "the loader weighs " + out.size());
    }
}
