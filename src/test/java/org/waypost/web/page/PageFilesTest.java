package org.waypost.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The page's files as they lie in the folder. */
class PageFilesTest {
    private static final Path WEB = Path.of("src/main/resources/web");
    private static final int MOST_CSS = 8 * 1024;
    private static final int MOST_SCRIPT = 8 * 1024;
    private static final Pattern COLOUR_OR_SIZE = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsla?\\(|(?<![\\w-])[\\d.]*[1-9][\\d.]*(px|rem|pt)\\b");
    private static final Pattern MARKUP_IN_SCRIPT = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|createElement");

    private static List<Path> files(String extension) throws IOException {
        try (var walk = Files.walk(WEB)) {
            return walk.filter(file -> file.toString().endsWith(extension) && !isElsewhere(file)).sorted().toList();
        }
    }

    /** The desk and the widget's loader are bundles of their own, with tests of their own. */
    private static boolean isElsewhere(Path file) {
        var folder = WEB.relativize(file).getName(0).toString();
        return folder.startsWith("desk") || folder.startsWith("widget");
    }

    @Test
    void onlyTokensNameColoursAndSizes() throws IOException {
        var faults = new ArrayList<String>();
        for (Path file : files(".css")) {
            var lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                boolean condition = line.startsWith("@media"); // no custom property can stand there
                if (!file.endsWith("tokens.css") && !condition && COLOUR_OR_SIZE.matcher(line).find()) {
                    faults.add(file + ":" + (i + 1) + ": " + line.strip());
                }
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void everyStyleIsImported() throws IOException {
        String page = Files.readString(WEB.resolve("page.css"));
        for (Path file : files(".css")) {
            String name = WEB.relativize(file).toString();
            assertTrue(name.equals("page.css") || page.contains("@import \"" + name + "\";"), name + " is missing from page.css");
        }
    }

    @Test
    void thePageIsLight() throws IOException {
        int css = zipped(files(".css"));
        int script = zipped(files(".js"));
        assertTrue(css <= MOST_CSS, "styles weigh " + css);
        assertTrue(script <= MOST_SCRIPT, "scripts weigh " + script);
    }

    /** Each file by itself, as it travels. */
    private static int zipped(List<Path> files) throws IOException {
        int bytes = 0;
        for (Path file : files) {
            var out = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(out)) {
                String text = Files.readString(file);
                zip.write((file.toString().endsWith(".js") ? Lean.of(text) : text).getBytes(StandardCharsets.UTF_8));
            }
            bytes += out.size();
        }
        return bytes;
    }

    @Test
    void scriptsTravelWithoutTypesAndComments() {
        String written = "// @ts-check\n/** @type {string} */\n  let a = 'x'; f(/** @type {any} */ (b)); // why\n\n";
        assertEquals("let a = 'x'; f((b));\n", Lean.of(written));
        assertEquals("const at = 'https://example.org';\n", Lean.of("const at = 'https://example.org';\n"));
    }

    @Test
    void scriptMakesNoMarkup() throws IOException {
        for (Path file : files(".js")) {
            assertTrue(!MARKUP_IN_SCRIPT.matcher(Files.readString(file)).find(), file + " makes HTML; it belongs in a fragment");
        }
    }

    @Test
    void templatesEscapeAllButWhatMarkupMade() throws IOException {
        var known = Pattern.compile("th:utext=\"\\$\\{(message|card|question)\\.(html|rest|title|legend)}"
                + "|th:utext=\"\\$\\{(statement|note|letter\\.html\\(3\\))}");
        for (Path file : files(".html")) {
            for (String line : Files.readAllLines(file)) {
                boolean raw = line.contains("th:utext") && !known.matcher(line).find();
                assertTrue(!raw, file + ": " + line.strip());
            }
        }
    }
}
