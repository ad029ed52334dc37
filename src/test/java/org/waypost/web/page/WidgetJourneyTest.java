package org.waypost.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A conversation on another site's page that lets nothing in but our script and our frame. */
class WidgetJourneyTest extends OnOtherSites {

    private FrameLocator begun(Page page) {
        var chat = opened(at(LISTED, "/", page));
        say(chat, NEED);
        turn(chat, 1);
        return chat;
    }

    @Test
    void aRecordsRequestEndsInTheLetterAndItsFile() throws Exception {
        var page = withScript();
        var chat = begun(page);
        press(chat, EXECUTOR);
        assertThat(turn(chat, 2)).containsText("A reply is normally due by");
        var dates = page.waitForDownload(() -> turn(chat, 2).getByText("Put these dates in your calendar").click());
        assertEquals("dates.ics", dates.suggestedFilename());
        turn(chat, 2).getByText("Make the letter").click();
        chat.getByLabel("Full name of the person who died").fill("Ann <b>Other</b>");
        chat.getByText("Show the letter").click();
        assertThat(chat.locator("[data-letter-text]")).containsText("Ann <b>Other</b>");
        assertThat(chat.locator("#letter")).isFocused();
        var letter = page.waitForDownload(() -> chat.getByText("Text", new FrameLocator.GetByTextOptions().setExact(true)).click());
        assertTrue(letter.suggestedFilename().endsWith(".txt"));
        assertTrue(Files.readString(letter.path()).contains("Ann <b>Other</b>"));
        chat.getByText("Back to the conversation").click();
        assertThat(turn(chat, 2)).isVisible();
        assertTrue(frame(page).url().startsWith(ours() + "/widget/frame?"), "nothing of it stands in an address");
    }

    @Test
    void theKeyboardAloneGetsFromTheSiteToTheLetterAndBack() {
        var page = at(LISTED, "/", withScript());
        for (int presses = 0; presses < 10 && !"waypost-widget".equals(page.evaluate("document.activeElement.localName")); presses++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        var chat = page.frameLocator("iframe");
        assertThat(chat.locator("h1")).isFocused();
        tab(page, "text", "Tab");
        page.keyboard().type(NEED);
        page.keyboard().press("Enter");
        turn(chat, 1);
        tab(page, EXECUTOR, "Shift+Tab");
        page.keyboard().press("Enter");
        turn(chat, 2);
        tab(page, "Make the letter", "Tab");
        page.keyboard().press("Enter");
        assertThat(chat.locator("h1")).containsText("records of someone who has died");
        tab(page, "Show the letter", "Tab");
        page.keyboard().press("Enter");
        assertThat(chat.locator("#letter")).isFocused();
        page.keyboard().press("Escape");
        assertThat(launcher(page)).isFocused();
        assertThat(page.locator("dialog")).isHidden();
    }

    private static void tab(Page page, String target, String key) {
        for (int presses = 0; presses < 60 && !focusedInside(page).equals(target); presses++) {
            page.keyboard().press(key);
        }
        assertEquals(target, focusedInside(page));
    }

    private static String focusedInside(Page page) {
        return (String) frame(page).evaluate(
                "document.activeElement.id || document.activeElement.textContent.trim().replace(/\\s+/g, ' ')");
    }

    @Test
    void aDangerIsACardAndTakesTheFocus() {
        var chat = opened(at(LISTED, "/", withScript()));
        say(chat, "my dad has crushing chest pain right now and it is going down his arm");
        assertThat(turn(chat, 1).locator("a[href='tel:999']").first()).isVisible();
        assertThat(chat.locator("[data-interrupt]")).isFocused();
    }

    @Test
    void aPageAboutRecordsBeginsWithRecords() {
        var chat = opened(at(LISTED, "/about", withScript()));
        assertThat(chat.locator("#t0")).containsText("records");
        say(chat, NEED);
        assertThat(turn(chat, 1)).containsText("executor");
    }

    @Test
    void erasingLeavesNothing() {
        var page = withScript();
        var chat = begun(page);
        chat.getByText("Erase this conversation").click();
        chat.getByText("Erase everything now").click();
        assertThat(chat.locator("h1")).hasText("Erased");
        chat.getByText("Start again").click();
        assertThat(chat.locator("h1")).hasText("What do you need?");
        assertThat(chat.locator("body")).not().containsText("late mum");
        assertEquals(0, page.context().cookies().size());
    }

    @Test
    void anEarlierAnswerIsChangedAndACodeTakesItElsewhere() {
        var page = withScript();
        var chat = begun(page);
        press(chat, EXECUTOR);
        turn(chat, 2);
        chat.locator("#t1").getByText("Change").click();
        chat.locator("#t1 fieldset").getByText("Neither").click();
        turn(chat, 3);
        assertThat(chat.locator("#t1")).containsText("You chose: Neither");
        chat.getByText("Go on by phone or elsewhere").click();
        assertThat(chat.locator("[data-code]")).hasText(Pattern.compile("\\w{4}-\\w{4}"));
        chat.getByText("Back to the conversation").click();
        assertThat(turn(chat, 3)).isVisible();
    }

    @Test
    void whatLeavesOpensInANewTabAndExitTakesTheWholePage() {
        var page = withScript();
        var chat = begun(page);
        var help = page.waitForPopup(() -> chat.getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Help")).click());
        assertEquals(at("/help"), help.url());
        chat.locator("#exit").click();
        page.waitForURL(Pattern.compile("/weather$"));
        assertEquals(0, page.context().cookies().size());
    }
}
