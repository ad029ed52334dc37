package org.waypost.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people who see little, hear little or use a keyboard need: WCAG 2.2 AA, as far as a program can tell. */
class PageAccessTest extends InBrowser {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String NEED = "I need my late mum's notes from Leeds General Infirmary";
    private static final String EMERGENCY = "my dad has crushing chest pain right now and it is going down his arm";
    private static final String EXECUTOR = "Yes, I am the executor or administrator";

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void axeFindsNothing(ColorScheme scheme) {
        var page = visitor(new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(scheme));
        clean(open(page));
        say(page, NEED);
        turn(page, 1);
        clean(page);
        press(page, EXECUTOR);
        turn(page, 2);
        page.evaluate("document.querySelectorAll('details').forEach((more) => { more.open = true; })");
        clean(page);
        turn(page, 2).getByText("Make the letter").click();
        page.getByText("Show the letter").click();
        clean(page);
        page.navigate(at("/conversation/print"));
        clean(page);
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void axeFindsNothingOnAnEmergencyCard(ColorScheme scheme) {
        var page = visitor(new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(scheme));
        say(open(page), EMERGENCY);
        turn(page, 1);
        clean(page);
    }

    @Test
    void axeFindsNothingOnTheFixedPages() {
        var page = withScript();
        for (String path : List.of("/help", "/privacy", "/accessibility", "/erase?done")) {
            page.navigate(at(path));
            clean(page);
        }
    }

    private static void clean(Page page) {
        var result = new AxeBuilder(page).withTags(RULES).analyze();
        var found = result.getViolations().stream().map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml()).toList();
        assertEquals(List.of(), found, page.url());
    }

    @Test
    void nothingScrollsSidewaysAt320Pixels() {
        var page = visitor(new Browser.NewContextOptions().setViewportSize(320, 256));
        fits(open(page));
        say(page, NEED);
        turn(page, 1);
        fits(page);
        press(page, EXECUTOR);
        turn(page, 2);
        page.evaluate("document.querySelectorAll('details').forEach((more) => { more.open = true; })");
        fits(page);
        assertEquals("static", page.evaluate("getComputedStyle(document.querySelector('.wp-dock')).position"));
        turn(page, 2).getByText("Make the letter").click();
        fits(page);
    }

    private static void fits(Page page) {
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url());
    }

    @Test
    void buttonsAreLargeEnoughToHit() {
        var page = onPhone();
        say(open(page), NEED);
        turn(page, 1);
        Object small = page.evaluate("""
                [...document.querySelectorAll('button, .wp-button')].filter((button) => button.offsetParent
                  && !button.matches('.wp-quiet') && button.getBoundingClientRect().height < 44).map((button) => button.textContent)""");
        assertEquals(List.of(), small);
        Object tiny = page.evaluate("""
                [...document.querySelectorAll('button, a, summary')].filter((target) => target.offsetParent
                  && !target.matches('.wp-skip, p a, li a')
                  && target.getBoundingClientRect().height < 24).map((target) => target.textContent)""");
        assertEquals(List.of(), tiny);
    }

    @Test
    void eachTurnIsAnnouncedOnceAndTheTranscriptIsNotLive() {
        var page = open(withScript());
        page.evaluate("""
                window.said = [];
                new MutationObserver(() => {
                  const text = document.getElementById('status').textContent;
                  if (text) window.said.push(text);
                }).observe(document.getElementById('status'), { childList: true });""");
        page.getByText("Get a second opinion").click();
        turn(page, 1);
        @SuppressWarnings("unchecked")
        var said = (List<String>) page.evaluate("window.said");
        assertEquals(1, said.size());
        String question = turn(page, 1).locator("legend").innerText();
        assertTrue(said.getFirst().contains("Question: " + question), said.getFirst());
        assertTrue(said.getFirst().contains("choices before the box: "), said.getFirst());
        assertThat(page.getByRole(AriaRole.LOG)).hasAttribute("aria-live", "off");
    }

    @Test
    void onTouchTheKeyboardShutsAfterSending() {
        var page = onPhone();
        say(open(page), NEED);
        turn(page, 1);
        say(page, "is it free");
        turn(page, 2);
        assertEquals("You", focused(page));
    }

    @Test
    void speakersAreHeadingsAndLegendsNameTheChoices() {
        var page = open(withoutScript());
        say(page, NEED);
        var reply = turn(page, 1);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("#t1 h3")).hasText(new String[] {"You", "Waypost"});
        assertThat(reply.locator("fieldset")).hasAccessibleName(reply.locator("legend").innerText());
    }
}
