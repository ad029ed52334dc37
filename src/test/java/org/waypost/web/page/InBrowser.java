package org.waypost.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the browser tests share: a fresh visitor each, and no error in the console afterwards. */
@Served
abstract class InBrowser {
    private static final double LONGEST = 15_000;
    private final List<String> errors = new ArrayList<>();
    private final List<BrowserContext> visitors = new ArrayList<>();
    /** Set where a test provokes an answer that the browser itself reports in the console. */
    boolean refusalsExpected;

    @LocalServerPort
    private int port;

    String at(String path) {
        return "http://localhost:" + port + path;
    }

    Page visitor(Browser.NewContextOptions options) {
        var context = Chromium.browser().newContext(options);
        visitors.add(context);
        context.setDefaultTimeout(LONGEST);
        // Nothing outside is ever asked.
        context.route(address -> !address.startsWith(at("/")), route -> route.fulfill(new Route.FulfillOptions().setBody("outside")));
        return watched(context.newPage());
    }

    Page watched(Page page) {
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        return page;
    }

    Page withScript() {
        return visitor(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    Page withoutScript() {
        return visitor(new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
    }

    Page onPhone() {
        return visitor(new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true));
    }

    Page open(Page page) {
        page.navigate(at("/"));
        return page;
    }

    static void say(Page page, String words) {
        page.getByRole(AriaRole.TEXTBOX).fill(words);
        send(page);
    }

    static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send").setExact(true)).click();
    }

    /** Presses a button of the latest reply. */
    static void press(Page page, String label) {
        latest(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label)).click();
    }

    static Locator latest(Page page) {
        return page.locator("[data-turns] > li:last-child .wp-reply");
    }

    /** The turn of that number, once it is answered. */
    static Locator turn(Page page, int number) {
        var turn = page.locator("#t" + number + " .wp-reply");
        turn.waitFor();
        return turn;
    }

    static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id || document.activeElement.textContent.trim().replace(/\\s+/g, ' ')");
    }

    /** What a browser says in the console when it keeps a page from loading something: the test was about that. */
    void forgetBlocked() {
        errors.removeIf(error -> error.contains("Content Security Policy"));
    }

    @AfterEach
    void leaveWithoutErrors() {
        visitors.forEach(BrowserContext::close);
        errors.removeIf(error -> refusalsExpected && error.startsWith("Failed to load resource"));
        assertEquals(List.of(), errors);
    }
}
