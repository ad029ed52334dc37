package org.waypost.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes wrong loses nobody's words, and what is dangerous comes first. */
class PageTroubleTest extends InBrowser {
    private static final String NEED = "I need my late mum's notes from Leeds General Infirmary";
    private static final String MARKUP = "my <img src=x onerror=alert(1)> records </p><script>alert(2)</script>";

    @Autowired
    private StoreSwitch store;

    @AfterEach
    void bringTheStoreBack() {
        store.away = false;
    }

    private Page visitor(boolean script) {
        return open(script ? withScript() : withoutScript());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void emptyWordsAreAskedForAgain(boolean script) {
        refusalsExpected = true;
        var page = visitor(script);
        say(page, "   ");
        assertThat(page.locator("#box-error")).containsText("Type what you need, or choose one above.");
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        assertThat(page.locator("#text")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tooManyWordsAreCountedAndKept(boolean script) {
        refusalsExpected = true;
        var page = visitor(script);
        say(page, NEED);
        turn(page, 1);
        String words = "x".repeat(2_140);
        say(page, words);
        assertThat(page.locator("#box-error"))
                .containsText("That's 2,140 characters and I can read 2,000. Take out 140, or send it in two parts.");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue(words);
        assertThat(page.locator("#t2")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void markupIsShownAsTheTextItIs(boolean script) {
        var page = visitor(script);
        say(page, MARKUP);
        turn(page, 1);
        assertThat(page.locator("#t1 .wp-said__words")).hasText(MARKUP);
        assertThat(page.locator("#t1 img")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSecondTabIsToldThatItMovedOn(boolean script) {
        refusalsExpected = true;
        var page = visitor(script);
        say(page, NEED);
        turn(page, 1);
        var second = watched(page.context().newPage());
        second.navigate(at("/conversation"));
        press(page, "Neither");
        turn(page, 2);
        say(second, "is it free");
        assertThat(second.locator("#box-error")).containsText("moved on in another tab");
        assertThat(second.getByRole(AriaRole.TEXTBOX)).hasValue("is it free");
        assertThat(second.locator("#t2")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEmergencyComesFirstAndHoldsTheWayOn(boolean script) {
        var page = visitor(script);
        say(page, "my dad has crushing chest pain right now and it is going down his arm");
        var card = turn(page, 1).locator(".wp-card--emergency");
        assertThat(card.getByRole(AriaRole.HEADING)).containsText("Emergency: ");
        assertThat(card.locator("a[href='tel:999']").first()).isVisible();
        if (script) {
            assertEquals(card.getByRole(AriaRole.HEADING).textContent().strip(), focused(page));
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("");
        }
        press(page, "This isn't happening now");
        assertThat(turn(page, 2)).isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void erasingRemovesIt(boolean script) {
        var page = visitor(script);
        say(page, NEED);
        turn(page, 1);
        page.getByText("Erase this conversation").click();
        assertThat(page.locator("main")).containsText("everything you typed");
        page.getByText("Erase everything now").click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Erased");
        assertEquals(0, page.context().cookies().size());
        page.navigate(at("/conversation"));
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("What do you need?");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sayingEraseErasesToo(boolean script) {
        var page = visitor(script);
        say(page, NEED);
        turn(page, 1);
        say(page, "erase this");
        press(page, "Erase everything now");
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Erased");
        assertEquals(0, page.context().cookies().size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavingErasesAndGoesElsewhere(boolean script) {
        var page = visitor(script);
        say(page, NEED);
        turn(page, 1);
        page.locator("#exit").click();
        page.waitForURL(Pattern.compile("/weather$"));
        page.navigate(at("/conversation"));
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("What do you need?");
    }

    @Test
    void shiftThreeTimesLeaves() {
        var page = open(withScript());
        page.keyboard().press("Shift");
        page.keyboard().press("Shift");
        page.keyboard().press("a");
        page.keyboard().press("Shift");
        page.keyboard().press("Shift");
        assertThat(page.locator("h1")).isVisible();
        page.keyboard().press("Shift");
        page.waitForURL(Pattern.compile("/weather$"));
    }

    @Test
    void wordsThatCouldNotBeSentStayAndAreSentOnce() {
        refusalsExpected = true;
        var page = open(withScript());
        say(page, NEED);
        turn(page, 1);
        page.context().setOffline(true);
        say(page, "is it free");
        assertThat(page.locator("[data-wait]")).containsText("Not sent. Your words are in the box.");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("is it free");
        page.context().setOffline(false);
        page.getByText("Try again").click();
        assertThat(turn(page, 2)).isVisible();
        page.reload();
        assertThat(page.locator("[data-turns] > li")).hasCount(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutTheStoreWordsAreKeptAndDangerIsShown(boolean script) {
        refusalsExpected = true;
        var page = visitor(script);
        say(page, NEED);
        turn(page, 1);
        store.away = true;
        say(page, "my dad has crushing chest pain right now");
        assertThat(page.locator("#box-error")).containsText("We're very busy. Your words are still in the box");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("my dad has crushing chest pain right now");
        assertThat(page.locator(".wp-card--emergency")).isVisible();
        store.away = false;
        send(page);
        assertThat(turn(page, 2).locator(".wp-card--emergency")).isVisible();
        store.away = true;
        page.navigate(at("/conversation"));
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("We're very busy");
        page.navigate(at("/help"));
        assertThat(page.locator("main a[href='tel:999']").first()).isVisible();
        page.locator("#exit").click();
        page.waitForURL(Pattern.compile("/weather$"));
    }

    @Test
    void theCountIsShownNearTheEnd() {
        var page = open(withScript());
        page.getByRole(AriaRole.TEXTBOX).fill("x".repeat(1_599));
        assertThat(page.locator("#box-count")).isHidden();
        page.getByRole(AriaRole.TEXTBOX).fill("x".repeat(1_650));
        assertThat(page.locator("#box-count")).hasText("1,650 of 2,000 characters");
        page.getByRole(AriaRole.TEXTBOX).fill("x".repeat(2_001));
        assertThat(page.locator("#box-count")).hasText("1 characters too many");
    }

    @Test
    void aForgottenConversationIsSaidToBeGone() {
        refusalsExpected = true;
        var page = open(withoutScript());
        say(page, NEED);
        turn(page, 1);
        page.context().addCookies(java.util.List.of(new com.microsoft.playwright.options.Cookie("wp",
                "c_0123456789abcdef01234567.nothing")
                .setUrl(at("/"))));
        say(page, "are you there");
        assertThat(page.locator("main")).containsText("That conversation is no longer here");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("are you there");
    }
}
