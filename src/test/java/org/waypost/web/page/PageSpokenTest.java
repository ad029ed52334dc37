package org.waypost.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a screen reader is told, word for word, and where the focus is. */
class PageSpokenTest extends InBrowser {
    private static final String NEED = "I need my late mum's notes from Leeds General Infirmary";
    private static final String EXECUTOR = "Yes, I am the executor or administrator";

    /** From now on, all that passes through the live region. */
    private static void listen(Page page) {
        page.evaluate("""
                window.said = [];
                new MutationObserver(() => {
                  const text = document.getElementById('status').textContent;
                  if (text) window.said.push(text);
                }).observe(document.getElementById('status'), { childList: true });""");
    }

    @SuppressWarnings("unchecked")
    private static List<String> heard(Page page) {
        page.waitForFunction("window.said.length > 0");
        return (List<String>) page.evaluate("window.said");
    }

    private static String choices(Locator reply) {
        var labels = reply.locator("fieldset button[name], fieldset label").allInnerTexts().stream().map(String::strip).toList();
        return labels.size() + " choices before the box: " + String.join(", ", labels) + ".";
    }

    @Test
    void aQuestionIsSaidOnceWithItsChoicesCounted() {
        var page = open(withScript());
        listen(page);
        page.getByText("Get a second opinion").click();
        var reply = turn(page, 1);
        String question = "Question: " + reply.locator("legend").innerText() + " " + choices(reply);
        var said = heard(page);
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().endsWith(question), said.getFirst());
        assertThat(page.getByRole(AriaRole.LOG)).hasAttribute("aria-live", "off");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("");
    }

    @Test
    void aShortReplyIsSaidWhole() {
        var page = open(withScript());
        say(page, NEED);
        turn(page, 1);
        listen(page);
        say(page, "thank you");
        turn(page, 2);
        var said = heard(page);
        String words = turn(page, 2).locator(".wp-text__body").first().innerText().replaceAll("\\s+", " ").strip();
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().startsWith(words), said.getFirst() + " / " + words);
    }

    @Test
    void ofALongReplyTheBeginningIsSaid() {
        var page = open(withScript());
        say(page, NEED);
        turn(page, 1);
        listen(page);
        press(page, EXECUTOR);
        turn(page, 2);
        var said = heard(page);
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().startsWith("Hospital, mental health or ambulance notes. Ask the records team"), said.getFirst());
        assertTrue(said.getFirst().endsWith(" There is more in the conversation."), said.getFirst());
    }

    @Test
    void aDoubtfulDangerIsSaidAsTheQuestionItIs() {
        var page = open(withScript());
        listen(page);
        say(page, "my chest is a little bit sore");
        var reply = turn(page, 1);
        assertThat(reply.locator(".wp-card--check")).isVisible();
        var said = heard(page).getFirst();
        String legend = reply.locator(".wp-card legend").textContent().replaceAll("\\s+", " ").strip();
        assertTrue(said.contains("Question: " + legend + " 3 choices before the box: "), said);
    }

    @Test
    void anEmergencyTakesTheFocusAndNothingIsSaidBesideIt() {
        var page = open(withScript());
        listen(page);
        say(page, "my dad has crushing chest pain right now and it is going down his arm");
        turn(page, 1);
        assertEquals("Emergency: Call 999 now", focused(page));
        assertEquals(List.of(), page.evaluate("window.said"));
    }

    @Test
    void anErrorTakesTheFocusToTheFieldAndIsSaid() {
        refusalsExpected = true;
        var page = open(withScript());
        say(page, NEED);
        turn(page, 1);
        listen(page);
        say(page, "");
        assertThat(page.locator("#text")).isFocused();
        assertThat(page.locator("#text")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#text")).hasAccessibleDescription(
                "Error: Type what you need, or choose one above. Please leave out names, dates of birth and NHS numbers.");
        assertEquals(List.of("Error: Type what you need, or choose one above."), heard(page));
    }

    @Test
    void focusStaysWhereThePersonIs() {
        var page = open(withScript());
        say(page, NEED);
        turn(page, 1);
        assertEquals("text", focused(page));
        press(page, EXECUTOR);
        turn(page, 2);
        assertEquals(EXECUTOR, focused(page));
        page.keyboard().press("Tab");
        assertTrue(focused(page).startsWith("Change"), focused(page));
        page.keyboard().press("Tab");
        assertTrue((boolean) page.evaluate("document.activeElement.closest('#t2') !== null"), "next comes the reply");
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
    void everythingHasAName() {
        var page = open(withoutScript());
        say(page, NEED);
        var reply = turn(page, 1);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("#t1 h3")).hasText(new String[] {"You", "Waypost"});
        assertThat(reply.locator("fieldset")).hasAccessibleName(reply.locator("legend").innerText());
        assertThat(page.getByRole(AriaRole.LOG)).hasAccessibleName("Conversation");
        assertThat(page.locator("#text")).hasAccessibleName("Your message");
        assertThat(page.locator("#exit")).hasAccessibleName("Exit this page");
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).hasAccessibleName("Your conversation");
        assertThat(page.getByRole(AriaRole.NAVIGATION)).hasAccessibleName("Urgent help");
        press(page, EXECUTOR);
        turn(page, 2);
        var change = page.locator("#t1").getByText("Change");
        assertThat(change).hasAccessibleName("Change your answer to: " + page.locator("#t1 .wp-question__asked").innerText());
        for (String target : List.of("#latest", "#text", "#exit")) {
            assertThat(page.locator(".wp-skip[href='" + target + "']")).hasCount(1);
            assertThat(page.locator(target)).hasCount(1);
        }
    }
}
