package org.waypost.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each journey's main path, from its button to its end: without script by pressing, with script by the keyboard alone. */
class PageWalkTest extends InBrowser {
    private static final int MOST_TURNS = 10;
    private static final int MOST_KEYS = 80;
    private static final String IN_QUESTION = "document.activeElement.closest('[data-turns] > li:last-child fieldset') !== null";
    private static final String IN_BOX = "document.activeElement.id === 'text'";

    @ParameterizedTest
    @ValueSource(strings = {"marthas-rule", "records", "second-opinion", "choice", "complaint", "have-your-say"})
    void everyJourneyEndsWithoutScript(String topic) {
        var page = open(withoutScript());
        page.locator("button[value='topic:" + topic + "']").click();
        for (int number = 1; !isAtItsEnd(page, number); number++) {
            assertTrue(number < MOST_TURNS, "no end after " + number + " turns");
            var choice = latest(page).locator("fieldset").locator("button[name], input").first();
            if (choice.count() == 0) {
                say(page, "Leeds General Infirmary");
            } else if ("radio".equals(choice.getAttribute("type"))) {
                choice.check();
                latest(page).getByText("Continue").click();
            } else {
                choice.click();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"marthas-rule", "records", "second-opinion", "choice", "complaint", "have-your-say"})
    void everyJourneyEndsByKeyboardAlone(String topic) {
        var page = open(withScript());
        tabUntil(page, "document.activeElement.value === 'topic:" + topic + "'");
        page.keyboard().press("Enter");
        for (int number = 1; !isAtItsEnd(page, number); number++) {
            assertTrue(number < MOST_TURNS, "no end after " + number + " turns");
            answer(page, latest(page).locator("fieldset"));
        }
    }

    private static void answer(Page page, Locator question) {
        if (question.locator("button[name], input").count() == 0) {
            tabUntil(page, IN_BOX);
            page.keyboard().type("Leeds General Infirmary");
            page.keyboard().press("Enter");
            return;
        }
        tabUntil(page, IN_QUESTION + " && document.activeElement.matches('button[name], input')");
        if (question.locator("input").count() > 0) {
            page.keyboard().press("Space");
            tabUntil(page, IN_QUESTION + " && document.activeElement.matches('button')");
        }
        page.keyboard().press("Enter");
    }

    private static void tabUntil(Page page, String there) {
        for (int keys = 0; keys < MOST_KEYS; keys++) {
            if ((boolean) page.evaluate(there)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached by Tab: " + there);
    }

    /** Every ending is a thing to do. */
    private static boolean isAtItsEnd(Page page, int number) {
        turn(page, number);
        boolean ended = latest(page).locator(".wp-handoff").count() > 0;
        if (ended) {
            var todo = latest(page).locator(".wp-handoff a[href], .wp-handoff__steps li");
            assertThat(todo.first()).isVisible();
        }
        return ended;
    }
}
