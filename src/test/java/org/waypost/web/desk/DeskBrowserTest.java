package org.waypost.web.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waypost.web.page.Chromium;

/** Calls, as a call handler takes them: two hands on the keys. */
class DeskBrowserTest extends AtTheDesk {
    private static final double LONGEST = 30_000;
    private static final int MOST_KEYS = 12;
    private static final String NEED = "I need my late mum's notes from Leeds General Infirmary";
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private final List<String> errors = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private int keys;

    private Page desk(Browser.NewContextOptions options) {
        var context = Chromium.browser().newContext(options.setPermissions(List.of("clipboard-read", "clipboard-write")));
        contexts.add(context);
        context.setDefaultTimeout(LONGEST);
        var page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        return page;
    }

    private Page signedIn(Browser.NewContextOptions options) {
        var page = desk(options);
        page.navigate(at("/desk/sign-in"));
        page.fill("#username", "sam");
        page.fill("#password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(at("/desk"));
        return page;
    }

    private Page signedIn() {
        return signedIn(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** A call that has begun and whose check was answered: nobody is in danger. */
    private Page inACall() {
        var page = signedIn();
        sends(page, "Alt+1");
        sends(page, "1");
        return page;
    }

    /** Presses a key that the server has to answer. */
    private void sends(Page page, String key) {
        var before = page.locator("#desk").elementHandle();
        key(page, key);
        page.waitForFunction("old => !old.isConnected", before);
    }

    private void key(Page page, String key) {
        keys++;
        page.keyboard().press(key);
    }

    private void says(Page page, String words) {
        page.locator("#words").focus();
        page.keyboard().type(words);
        sends(page, "Enter");
    }

    private static String panel(Page page) {
        return (String) page.evaluate("document.activeElement.closest('[data-panel]')?.dataset.panel ?? ''");
    }

    private static String clipboard(Page page) {
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    private static Locator note(Page page) {
        return page.locator("[data-note-text]");
    }

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
        assertEquals(List.of(), errors);
    }

    @Test
    void theRecordsOfALateParentAtAHospitalTakeAtMostTwelveKeys() {
        var page = signedIn();
        keys = 0;
        sends(page, "Alt+1");
        assertEquals("check", panel(page));
        sends(page, "1");
        assertEquals("words", panel(page));
        page.keyboard().type(NEED);
        sends(page, "Enter");
        assertEquals("ask", panel(page));
        assertThat(page.locator("[data-panel=ask]")).containsText("will or estate");
        sends(page, "1");
        key(page, "F8");
        assertEquals("read", panel(page));
        assertThat(page.locator("[data-part][data-shown]")).containsText("Ask the records team");
        key(page, "F8");
        assertThat(page.locator("[data-part][data-shown]")).containsText("Part 2");
        key(page, "F9");
        sends(page, "2");
        sends(page, "0");
        String copied = clipboard(page);
        assertTrue(copied.contains("Asked about: The records of someone who has died."), copied);
        assertTrue(copied.contains("Outcome 2: Form or letter given."), copied);
        assertFalse(copied.contains("mum"), copied);
        sends(page, "Control+Enter");
        assertEquals("check", panel(page));
        assertThat(page.locator("[data-transcript]")).hasCount(0);
        assertTrue(keys <= MOST_KEYS, keys + " keys");
    }

    @Test
    void aDangerCoversTheQuestionUntilItIsAnswered() {
        var page = inACall();
        says(page, "my dad has crushing chest pain right now and it is going down his arm");
        assertEquals("danger", panel(page));
        assertThat(page.locator("[data-panel=ask]")).hasCount(0);
        assertThat(page.locator("[data-panel=danger]")).containsText("Call 9 9 9 now.");
        assertThat(page.locator("[data-panel=danger]")).containsText("Your service's own protocol comes first.");
        key(page, "Escape");
        assertThat(page.locator("[data-panel=danger]")).isVisible();
        sends(page, "1");
        assertEquals("ask", panel(page));
        assertThat(note(page)).containsText("Told to call 999");
    }

    @Test
    void aDoubtfulDangerIsAskedAbout() {
        var page = inACall();
        says(page, "I want to complain, my mum collapsed on the ward last week");
        if (panel(page).equals("danger")) {
            sends(page, "2");
            assertThat(note(page)).containsText("No");
        }
        assertThat(page.locator("[data-panel=ask]")).isVisible();
    }

    @Test
    void theCheckLeadsToTheCardForEachKindOfDanger() {
        var page = signedIn();
        sends(page, "Alt+1");
        sends(page, "2");
        assertThat(page.locator("[data-panel=check]")).containsText("Which is it?");
        sends(page, "2");
        assertThat(page.locator("[data-panel=danger]")).containsText("Tell the nurse in charge now.");
        sends(page, "1");
        assertThat(note(page)).containsText("Told to ask the nurse in charge");
        assertEquals("ask", panel(page));
        key(page, "F4");
        assertEquals("check", panel(page));
    }

    @Test
    void callsWaitInTabsAndEachKeepsItsPlace() {
        var page = inACall();
        says(page, NEED);
        page.locator("#note-words").fill("rings back at four");
        sends(page, "Alt+2");
        assertThat(page.locator("[data-tab='1']")).containsText("held");
        assertEquals("check", panel(page));
        assertThat(page.locator("#note-words")).hasValue("");
        sends(page, "Alt+1");
        assertThat(page.locator("[data-tab='2']")).containsText("held");
        assertThat(page.locator("[data-panel=ask]")).containsText("will or estate");
        assertThat(page.locator("#note-words")).hasValue("rings back at four");
        assertThat(page.locator("[data-clock]").first()).hasAttribute("aria-hidden", "true");
    }

    @Test
    void anotherReadingIsOneKeyAway() {
        var page = inACall();
        says(page, NEED);
        assertThat(page.locator("[data-readings] button").first()).containsText("%");
        key(page, "F2");
        key(page, "F2");
        sends(page, "2");
        assertThat(note(page)).containsText("Get a copy of records");
    }

    @Test
    void anAnswerIsChangedInItsPlace() {
        var page = inACall();
        says(page, NEED);
        var row = page.locator(".wp-desk-filled > div").filter(new Locator.FilterOptions().setHasText("Who is this for?"));
        row.locator("summary").focus();
        key(page, "Enter");
        row.locator("select").selectOption("child");
        row.locator("select").focus();
        key(page, "Tab");
        sends(page, "Enter");
        assertThat(page.locator(".wp-desk-filled")).containsText("child");
        assertEquals("ask", panel(page));
    }

    @Test
    void digitsAndTheQuestionMarkAreThemselvesInAField() {
        var page = inACall();
        page.locator("#words").focus();
        page.keyboard().type("my ward is 12, what now?");
        assertThat(page.locator("#words")).hasValue("my ward is 12, what now?");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    @Test
    void everyKeyCanBeChangedOrTurnedOff() {
        var page = inACall();
        says(page, NEED);
        key(page, "?");
        page.locator("[data-key-for=read] button").first().click();
        key(page, "Alt+r");
        page.locator("[data-key-for=digits] button").click();
        page.locator("#keys [data-close]").click();
        key(page, "Alt+r");
        assertEquals("read", panel(page));
        page.locator("[data-panel=ask] [data-land]").focus();
        key(page, "1");
        assertThat(page.locator("[data-panel=ask]")).containsText("will or estate");
        key(page, "F8");
        assertEquals("ask", panel(page));
    }

    @Test
    void findingTakesUpATopicAHospitalOrACommand() {
        var page = inACall();
        find(page, "second opinion");
        assertThat(page.locator("#found li").first()).containsText("second opinion");
        sends(page, "Enter");
        assertThat(note(page)).containsText("second opinion");
        find(page, "new call");
        sends(page, "Enter");
        assertThat(page.locator("[data-tab='2']")).hasAttribute("aria-current", "true");
        key(page, "Control+k");
        assertEquals("combobox", page.evaluate("document.activeElement.getAttribute('role')"));
        key(page, "Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    private void find(Page page, String words) {
        key(page, "Control+k");
        page.keyboard().type(words);
        assertThat(page.locator("#found")).containsText(words, new ContainsTextOptions().setIgnoreCase(true));
    }

    @Test
    void whoIsIdleIsWarnedAndThenSignedOutButNeverInACall() {
        var page = desk(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page.clock().install();
        page.navigate(at("/desk/sign-in"));
        page.fill("#username", "sam");
        page.fill("#password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(at("/desk"));
        page.clock().fastForward("27:00");
        assertThat(page.locator("#idle")).isHidden();
        page.clock().fastForward("01:05");
        assertThat(page.locator("#idle")).isVisible();
        sends(page, "Alt+1");
        sends(page, "1");
        page.clock().fastForward("59:00");
        assertThat(page.locator("#idle")).isHidden();
        page.locator("[data-next-button]").focus();
        sends(page, "Enter");
        assertThat(page.locator("[data-panel=next]")).isVisible();
    }

    @Test
    void afterHalfAnHourNobodyIsSignedIn() {
        var page = desk(new Browser.NewContextOptions());
        page.clock().install();
        page.navigate(at("/desk/sign-in"));
        page.fill("#username", "sam");
        page.fill("#password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(at("/desk"));
        page.clock().fastForward("30:05");
        page.waitForURL(at("/desk/sign-in?timeout"));
        assertThat(page.locator("main")).containsText("You were signed out");
    }

    @Test
    void theDeskWorksByItsButtonsWithoutScript() {
        var page = signedIn(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.locator(".wp-desk-tab--new").click();
        page.locator("[data-panel=check] button").first().click();
        page.fill("#words", NEED);
        page.getByText("Read it").click();
        page.getByText("Yes, I am the executor").click();
        assertThat(page.locator("[data-panel=read]")).containsText("Ask the records team");
        assertThat(note(page)).containsText("Given: Ask the hospital or trust");
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void axeFindsNothingInAnyState(ColorScheme scheme) {
        for (int width : List.of(1280, 640)) {
            walk(scheme, width);
        }
    }

    private void walk(ColorScheme scheme, int width) {
        String name = scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        var page = desk(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.navigate(at("/desk/sign-in?wrong"));
        clean(page, name + "-sign-in");
        page.fill("#username", "sam");
        page.fill("#password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(at("/desk"));
        clean(page, name + "-no-call");
        sends(page, "Alt+1");
        clean(page, name + "-check");
        sends(page, "2");
        clean(page, name + "-which");
        sends(page, "1");
        clean(page, name + "-danger");
        sends(page, "1");
        says(page, NEED);
        clean(page, name + "-ask");
        sends(page, "1");
        page.evaluate("document.querySelectorAll('details').forEach((more) => { more.open = true; })");
        clean(page, name + "-read");
        page.locator("[data-code]").focus();
        sends(page, "Enter");
        clean(page, name + "-code");
        sends(page, "Control+Enter");
        clean(page, name + "-next");
        key(page, "Control+k");
        page.keyboard().type("leeds");
        assertThat(page.locator("#found")).containsText("Leeds");
        clean(page, name + "-find");
        key(page, "Escape");
        key(page, "?");
        clean(page, name + "-keys");
        key(page, "Escape");
        for (String path : List.of("/desk/print?place=1", "/desk/email?place=1")) {
            page.navigate(at(path));
            clean(page, name + path.replaceAll("[^a-z]+", "-"));
        }
    }

    private static void clean(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screens", "desk-" + name + ".png")));
        var result = new AxeBuilder(page).withTags(RULES).analyze();
        var found = result.getViolations().stream().map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml()).toList();
        assertEquals(List.of(), found, name);
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name + " scrolls sideways");
    }
}
