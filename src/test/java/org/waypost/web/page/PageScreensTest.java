package org.waypost.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page and state: axe finds nothing, on a desktop in light and on a phone in dark, and pictures of both lie in
 * {@code target/screens} to be looked at.
 */
class PageScreensTest extends InBrowser {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String NEED = "I need my late mum's notes from Leeds General Infirmary";
    /**
     * What axe can't decide, looked at by hand: colours behind a ring, a rounded edge or the box that sticks, all drawn on plain
     * surfaces whose contrast the other states prove.
     */
    private static final Set<String> LOOKED_AT = Set.of("color-contrast");

    private static final Map<String, String> AT_ONCE = Map.of(
            "language", "jak mogę dostać moją dokumentację medyczną",
            "not-sure", "it is about the thing with the letter",
            "check", "my chest is a little bit sore",
            "emergency", "my dad has crushing chest pain right now and it is going down his arm",
            "crisis", "I want to kill myself",
            "getting-worse", "mum is on ward 5 and getting worse and nobody listens",
            "out-of-scope", "what is the capital of France",
            "longest", "x".repeat(2_000));

    @Autowired
    private StoreSwitch store;

    @AfterEach
    void bringTheStoreBack() {
        store.away = false;
    }

    @Test
    void onADesktopInLight() {
        walk("desktop", visitor(new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.LIGHT)));
    }

    @Test
    void onAPhoneInDark() {
        walk("phone", visitor(new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK)));
    }

    private void walk(String size, Page page) {
        refusalsExpected = true;
        look(size, "first", open(page));
        talk(size, page);
        trouble(size, page);
        page.navigate(at("/erase"));
        look(size, "erase", page);
        page.getByText("Erase everything now").click();
        assertThat(page.locator("h1")).hasText("Erased");
        look(size, "erased", page);
        page.navigate(at("/conversation?at=3"));
        look(size, "no-cookie", page);
        for (String path : List.of("help", "privacy", "accessibility", "resume", "nothing-here")) {
            page.navigate(at("/" + path));
            look(size, path, page);
        }
    }

    private void talk(String size, Page page) {
        said(size, "question", page, 1, NEED);
        press(page, "Yes, I am the executor or administrator");
        turn(page, 2);
        look(size, "handoff", page);
        unfold(page);
        look(size, "handoff-unfolded", page);
        said(size, "changed", page, 3, "actually it was St James's University Hospital");
        page.navigate(at("/conversation?at=1"));
        look(size, "went-back", page);
        page.navigate(at("/conversation/print"));
        look(size, "print", page);
        for (var state : AT_ONCE.entrySet()) {
            page.context().clearCookies();
            said(size, state.getKey(), open(page), 1, state.getValue());
        }
    }

    private void said(String size, String state, Page page, int number, String words) {
        say(page, words);
        turn(page, number);
        look(size, state, page);
    }

    private void trouble(String size, Page page) {
        say(page, "");
        look(size, "empty", page);
        say(page, "x".repeat(2_140));
        look(size, "too-long", page);
        page.context().setOffline(true);
        say(page, "is it free");
        assertThat(page.locator("[data-retry]")).isVisible();
        look(size, "offline", page);
        page.context().setOffline(false);
        store.away = true;
        say(page, "my dad has crushing chest pain right now");
        assertThat(page.locator("#box-error .wp-card")).isVisible();
        look(size, "busy", page);
        page.navigate(at("/conversation"));
        look(size, "away", page);
        store.away = false;
        page.navigate(at("/conversation"));
    }

    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach((more) => { more.open = true; })");
    }

    private static void look(String size, String state, Page page) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screens", state + "-" + size + ".png")));
        var result = new AxeBuilder(page).withTags(RULES).analyze();
        assertEquals(List.of(), result.getViolations().stream().map(PageScreensTest::told).toList(), state);
        var undecided = new TreeSet<String>();
        result.getIncomplete().forEach(rule -> undecided.add(told(rule)));
        undecided.removeIf(rule -> LOOKED_AT.contains(rule.substring(0, rule.indexOf(':'))));
        assertEquals(Set.of(), undecided, state);
    }

    private static String told(Rule rule) {
        return rule.getId().toLowerCase(Locale.ROOT) + ": " + rule.getNodes().getFirst().getHtml();
    }
}
