package org.waypost.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The page in every size, spacing and colour that people choose for themselves. */
class PageFitTest extends InBrowser {
    private static final String NEED = "I need my late mum's notes from Leeds General Infirmary";
    private static final String LONGEST_WORD = "x".repeat(2_000);
    private static final String SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; "
            + "word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";

    private Page sized(int width, int height) {
        return visitor(new Browser.NewContextOptions().setViewportSize(width, height).setBypassCSP(true));
    }

    private static void style(Page page, String css) {
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(css));
    }

    /** The states that hold most, each looked at, with everything unfolded. */
    private void throughAll(Page page, Consumer<Page> look) {
        look.accept(open(page));
        say(page, NEED);
        turn(page, 1);
        look.accept(page);
        press(page, "Yes, I am the executor or administrator");
        turn(page, 2);
        unfold(page);
        look.accept(page);
        say(page, LONGEST_WORD);
        turn(page, 3);
        look.accept(page);
        say(page, "my dad has crushing chest pain right now and it is going down his arm");
        turn(page, 4);
        look.accept(page);
        for (String path : List.of("/help", "/privacy", "/accessibility", "/erase", "/conversation/print")) {
            page.navigate(at(path));
            look.accept(page);
        }
    }

    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach((more) => { more.open = true; })");
    }

    private static void fits(Page page) {
        assertEquals(List.of(), page.evaluate("""
                document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                  .filter((part) => part.getBoundingClientRect().right > innerWidth + 1 && part.checkVisibility())
                  .map((part) => part.outerHTML.slice(0, 120))"""), page.url());
    }

    @Test
    void nothingScrollsSidewaysOrSticksAt400Percent() {
        throughAll(sized(320, 256), page -> {
            fits(page);
            assertEquals(List.of(), page.evaluate("""
                    [...document.querySelectorAll('body *')].filter((part) => ['sticky', 'fixed'].includes(getComputedStyle(part).position))
                      .map((part) => part.className)"""), page.url());
        });
    }

    @Test
    void widerSpacingAndLargerTextClipNothing() {
        throughAll(sized(390, 844), page -> {
            style(page, SPACING + " html { font-size: 200% !important; }");
            fits(page);
            assertEquals(List.of(), page.evaluate("""
                    [...document.querySelectorAll('body *')].filter((part) => getComputedStyle(part).overflowY === 'hidden'
                      && !part.matches('.wp-vh, .wp-skip') && part.scrollHeight > part.clientHeight + 2).map((part) => part.className)"""));
        });
    }

    @Test
    void targetsAreLargeEnoughToHit() {
        var page = onPhone();
        say(open(page), NEED);
        turn(page, 1);
        assertEquals(List.of(), page.evaluate("""
                [...document.querySelectorAll('button, .wp-button')].filter((button) => button.checkVisibility()
                  && !button.matches('.wp-quiet') && button.getBoundingClientRect().height < 44).map((button) => button.textContent)"""));
        assertEquals(List.of(), page.evaluate("""
                [...document.querySelectorAll('button, a, summary')].filter((target) => target.checkVisibility()
                  && !target.matches('.wp-skip, p a, li p a') && target.getBoundingClientRect().height < 24)
                  .map((target) => target.textContent)"""));
    }

    @Test
    void withForcedColoursEdgesAndFocusStay() {
        var page = visitor(new Browser.NewContextOptions().setViewportSize(1280, 900).setForcedColors(ForcedColors.ACTIVE));
        say(open(page), NEED);
        turn(page, 1);
        assertEquals(List.of(), page.evaluate("""
                [...document.querySelectorAll('button, textarea, .wp-said, .wp-reply')].filter((part) => part.checkVisibility()
                  && !part.matches('.wp-quiet') && parseFloat(getComputedStyle(part).borderTopWidth) < 1)
                  .map((part) => part.className)"""));
        page.locator("#text").focus();
        assertEquals("3px solid", page.evaluate(
                "(({ outlineWidth, outlineStyle }) => `${outlineWidth} ${outlineStyle}`)(getComputedStyle(document.activeElement))"));
    }

    @Test
    void nothingMovesForThoseWhoAskForThat() {
        var page = visitor(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertEquals(List.of(), open(page).evaluate("""
                [...document.querySelectorAll('*')].filter((part) => parseFloat(getComputedStyle(part).transitionDuration) > 0
                  || getComputedStyle(part).animationName !== 'none').map((part) => part.className)"""));
    }

    @Test
    void onPaperThereAreWordsAndSourcesAndNothingToPress() {
        var page = open(withScript());
        say(page, NEED);
        press(page, "Yes, I am the executor or administrator");
        turn(page, 2);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".wp-sources li").first()).isVisible();
        assertEquals(0L, ((Number) page.evaluate(
                "[...document.querySelectorAll('button, textarea, nav, .wp-skip')].filter((part) => part.checkVisibility()).length"))
                .longValue());
        page.navigate(at("/conversation/print"));
        assertThat(page.locator("main")).containsText("https://");
        assertThat(page.locator("main")).containsText("A reply is normally due by");
        assertEquals(0, page.locator("main form").count());
    }

    @Test
    void theBoxNeverCoversWhatHasTheFocus() {
        var page = visitor(new Browser.NewContextOptions().setViewportSize(1000, 660));
        say(open(page), NEED);
        turn(page, 1);
        assertEquals("sticky", page.evaluate("getComputedStyle(document.querySelector('.wp-dock')).position"));
        page.evaluate("scrollTo(0, 0); document.querySelector('.wp-brand').focus()");
        for (int keys = 0; keys < 40; keys++) {
            page.keyboard().press("Tab");
            assertTrue((boolean) page.evaluate("""
                    (() => {
                      const part = document.activeElement;
                      const dock = document.querySelector('.wp-dock');
                      const top = dock.getBoundingClientRect().top;
                      return dock.contains(part) || !dock.parentElement.contains(part) || part.getBoundingClientRect().bottom <= top + 1;
                    })()"""), focused(page));
        }
    }

    @Test
    void anOperatorsColoursCanBeReadInLightAndDark() {
        for (String colour : List.of("#ffd700", "#000080", "#e4002b")) {
            String css = Theme.css(ThemeTest.settings(colour, colour, colour, ""));
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                var page = visitor(new Browser.NewContextOptions().setColorScheme(scheme).setBypassCSP(true));
                style(open(page), css);
                var found = new AxeBuilder(page).withRules(List.of("color-contrast")).analyze().getViolations();
                assertEquals(List.of(), found.stream().flatMap(rule -> rule.getNodes().stream()).map(node -> node.getHtml()).toList());
            }
        }
    }
}
