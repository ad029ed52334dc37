package org.waypost.web.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.jspecify.annotations.Nullable;

/** The one browser of all page tests: an installed Chromium or Chrome. Without one they are skipped, but never where {@code CI=true}. */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");
    private static @Nullable Browser browser;

    private Chromium() {}

    public static synchronized Browser browser() {
        if (browser == null) {
            browser = launch(required());
        }
        return browser;
    }

    private static Path required() {
        var found = installed();
        String missing = "No Chromium or Chrome on the PATH. Install one, such as Debian's package: apt-get install chromium";
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            Assertions.fail(missing);
        }
        Assumptions.assumeTrue(found.isPresent(), missing);
        return found.orElseThrow();
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Browser launch(Path executable) {
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var launched = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setHeadless(true).setExecutablePath(executable).setArgs(QUIETLY));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return launched;
    }
}
