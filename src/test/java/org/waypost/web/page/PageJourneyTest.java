package org.waypost.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A conversation from first words to the letter, in every way a person can hold it. */
class PageJourneyTest extends InBrowser {
    private static final String NEED = "I need my late mum's notes from Leeds General Infirmary";
    private static final String EXECUTOR = "Yes, I am the executor or administrator";

    @Test
    void aRecordsRequestEndsInTheLetterWithScript() {
        finish(open(withScript()));
    }

    @Test
    void aRecordsRequestEndsInTheLetterWithoutScript() {
        finish(open(withoutScript()));
    }

    private static void finish(Page page) {
        say(page, NEED);
        assertThat(turn(page, 1)).containsText("executor");
        press(page, EXECUTOR);
        assertThat(turn(page, 2)).containsText("A reply is normally due by");
        assertThat(page.locator("#t1")).containsText("You chose: " + EXECUTOR);
        turn(page, 2).getByText("Make the letter").click();
        page.getByLabel("Full name of the person who died").fill("Ann <b>Other</b>");
        page.getByText("Show the letter").click();
        assertThat(page.locator("[data-letter-text]")).containsText("Ann <b>Other</b>");
        assertThat(page.locator("[data-letter-text]")).containsText("[your full name]");
    }

    @Test
    void theDatesGoIntoACalendar() throws Exception {
        var page = open(withoutScript());
        say(page, NEED);
        press(page, EXECUTOR);
        var file = page.waitForDownload(() -> turn(page, 2).getByText("Put these dates in your calendar").click());
        assertEquals("dates.ics", file.suggestedFilename());
        assertTrue(Files.readString(file.path()).contains("SUMMARY:A reply is normally due"));
    }

    @Test
    void theKeyboardAloneIsEnough() {
        var page = open(withScript());
        tabTo(page, "text");
        page.keyboard().type(NEED);
        page.keyboard().press("Enter");
        turn(page, 1);
        assertEquals("text", focused(page));
        backTo(page, EXECUTOR);
        page.keyboard().press("Enter");
        turn(page, 2);
        assertEquals(EXECUTOR, focused(page));
        tabTo(page, "Make the letter");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("records of someone who has died");
    }

    private static void tabTo(Page page, String target) {
        tab(page, target, "Tab");
    }

    private static void backTo(Page page, String target) {
        tab(page, target, "Shift+Tab");
    }

    private static void tab(Page page, String target, String key) {
        for (int presses = 0; presses < 60 && !focused(page).equals(target); presses++) {
            page.keyboard().press(key);
        }
        assertEquals(target, focused(page));
    }

    @Test
    void topicsCanBeChosenInsteadOfTyped() {
        var page = open(withoutScript());
        page.getByText("Get health records").click();
        assertThat(turn(page, 1).locator("legend")).isVisible();
    }

    @Test
    void anEarlierAnswerCanBeChanged() {
        var page = open(withoutScript());
        say(page, NEED);
        press(page, EXECUTOR);
        turn(page, 2);
        page.locator("#t1").getByText("Change").click();
        assertThat(page.getByText("Return to the latest")).isVisible();
        press(page, "Neither");
        assertThat(turn(page, 3)).isVisible();
        assertThat(page.locator(".wp-aside__wide")).containsText("Neither");
        assertThat(page.locator(".wp-aside__wide")).not().containsText(EXECUTOR);
    }

    @Test
    void theBrowsersBackButtonShowsTheTurnBefore() {
        var page = open(withoutScript());
        say(page, NEED);
        press(page, EXECUTOR);
        turn(page, 2);
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("at=1"));
        assertThat(page.locator("#t2")).hasCount(0);
        assertThat(page.locator("#t1 legend")).isVisible();
        page.getByText("Return to the latest").click();
        assertThat(page.locator("#t2")).isVisible();
    }

    @Test
    void reloadingDrawsTheSamePage() {
        var page = open(withScript());
        say(page, NEED);
        String before = turn(page, 1).innerText();
        page.reload();
        assertEquals(before, turn(page, 1).innerText());
        assertThat(page).hasTitle("Your conversation - Waypost");
    }

    @Test
    void helpfulnessIsTakenOnce() {
        var page = open(withScript());
        say(page, NEED);
        press(page, EXECUTOR);
        turn(page, 2).locator("[data-feedback]").getByText("Yes").click();
        assertThat(page.getByText("Thank you for telling us.")).isVisible();
        assertThat(page.locator("[data-feedback]")).isHidden();
    }

    @Test
    void aConversationUnderWayIsOfferedOnTheFirstScreen() {
        var page = open(withoutScript());
        say(page, NEED);
        turn(page, 1);
        open(page);
        page.getByText("Go back to it").click();
        assertThat(turn(page, 1)).isVisible();
    }

    @Test
    void thePrintedPageWritesItsSourcesOut() {
        var page = open(withScript());
        say(page, NEED);
        turn(page, 1);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Print")).click();
        assertThat(page.locator("main")).containsText("Source:");
        assertTrue(page.locator("main form").count() == 0, "nothing to press on paper");
    }
}
