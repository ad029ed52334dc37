package org.waypost.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A conversation leaves for another device, and comes back. */
class PageResumeTest extends InBrowser {
    private static final String NEED = "I need my late mum's notes from Leeds General Infirmary";
    private static final String DANGER = "my dad has crushing chest pain right now and it is going down his arm";

    private static String code(Page page) {
        page.getByText("Go on by phone or elsewhere").click();
        return page.locator(".wp-code__large").innerText();
    }

    private Page enter(Page page, String code) {
        page.navigate(at("/resume"));
        page.getByLabel("Code").fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on").setExact(true)).click();
        return page;
    }

    private Page begun(Page page) {
        say(open(page), NEED);
        turn(page, 1);
        return page;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCodeTakesItToAnotherDeviceAndBack(boolean script) {
        var page = begun(script ? withScript() : withoutScript());
        var phone = enter(onPhone(), code(page).toLowerCase(Locale.ROOT).replace('-', ' '));
        assertThat(turn(phone, 1).locator("legend")).isVisible();
        say(phone, "is it free");
        turn(phone, 2);
        page.navigate(at("/conversation"));
        assertThat(page.locator("[data-moved]")).containsText("This goes on elsewhere");
        assertThat(page.locator("#t2")).isVisible();
        assertThat(page.locator("main button, main textarea")).hasCount(0);
        enter(page, code(phone));
        assertThat(page.locator("[data-moved]")).hasCount(0);
        say(page, "how long does it take");
        assertThat(turn(page, 3)).isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wordsThatComeTooLateAreShownAndSoIsDangerInThem(boolean script) {
        refusalsExpected = true;
        var page = begun(script ? withScript() : withoutScript());
        var second = watched(page.context().newPage());
        second.navigate(at("/conversation"));
        enter(onPhone(), code(second));
        say(page, DANGER);
        assertThat(page.locator("[data-moved] q")).hasText(DANGER);
        assertThat(page.locator("[data-moved] .wp-card--emergency a[href='tel:999']").first()).isVisible();
        assertThat(page.locator("#t2")).hasCount(0);
    }

    @Test
    void whoseConversationIsElsewhereCanBeginAnotherOrEraseIt() {
        refusalsExpected = true;
        var page = begun(withoutScript());
        var phone = enter(onPhone(), code(page));
        page.navigate(at("/conversation"));
        page.getByText("Erase this conversation").click();
        page.getByText("Erase everything now").click();
        phone.reload();
        assertThat(phone.getByRole(AriaRole.HEADING).first()).hasText("What do you need?");

        begun(page);
        enter(onPhone(), code(page));
        page.navigate(at("/conversation"));
        page.getByText("Start a new conversation").click();
        say(page, "I want a second opinion");
        assertThat(turn(page, 1)).containsText("second opinion");
    }

    @Test
    void leavingFromWhereItWasLeavesItWhereItIs() {
        var page = begun(withScript());
        var phone = enter(onPhone(), code(page));
        page.locator("#exit").click();
        page.waitForURL(Pattern.compile("/weather$"));
        phone.reload();
        assertThat(turn(phone, 1)).isVisible();
    }

    @Test
    void theCodeIsShownAndSpeltForTheEar() {
        var page = begun(withScript());
        String code = code(page);
        assertTrue(code.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"), code);
        String spelt = page.locator(".wp-code__spelled").innerText().replaceAll("\\s+", " ");
        String[] parts = spelt.replace("To read it out: ", "").replace(".", ",").strip().split(", ?");
        assertEquals(8, parts.length, spelt);
        for (int i = 0; i < 8; i++) {
            char one = code.replace("-", "").charAt(i);
            String word = parts[i];
            assertEquals(one, word.charAt(0), spelt);
            assertTrue(Character.isDigit(one) ? word.length() == 1
                    : word.matches(one + " " + Character.toLowerCase(one) + "[a-z-]+"), spelt);
        }
        assertThat(page.locator("main")).containsText(Pattern.compile("It works once, until \\d{1,2}:\\d\\d [ap]m\\."));
        pictured(page, "code");
        clean(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K3M-9PQ", "<b>7K3M</b>"})
    void whatCannotBeACodeIsExplained(String typed) {
        refusalsExpected = true;
        var page = enter(withScript(), typed);
        assertThat(page.locator("#code-error")).containsText("A code has 8 letters and numbers");
        assertThat(page.getByLabel("Code")).isFocused();
        assertThat(page.getByLabel("Code")).hasValue(typed);
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        pictured(page, "resume-error");
        clean(page);
    }

    @Test
    void aCodeThatOpensNothingIsExplained() {
        refusalsExpected = true;
        var page = begun(withoutScript());
        String first = code(page);
        page.getByText("Make a new code").click();
        assertThat(enter(page, first).locator("#code-error")).containsText("That code doesn't work.");
        assertThat(page.locator("main")).containsText("You have another conversation here.");
    }

    @Test
    void theCodePageNeedsAConversation() {
        refusalsExpected = true;
        var page = withoutScript();
        page.navigate(at("/"));
        assertEquals(0, page.getByText("Go on by phone or elsewhere").count());
        page.getByText("I have a code").click();
        assertThat(page.getByLabel("Code")).isVisible();
        assertThat(page.locator("main")).not().containsText("You have another conversation here.");
        clean(withScript(page));
    }

    @Test
    void whatMovedCanBeReadWithoutFault() {
        var page = begun(withScript());
        enter(onPhone(), code(page));
        page.navigate(at("/conversation"));
        pictured(page, "moved");
        clean(page);
        assertThat(page.locator("#aside").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions())).hasCount(0);
    }

    private Page withScript(Page page) {
        var other = withScript();
        other.navigate(page.url());
        return other;
    }

    private static void pictured(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/resume", name + ".png")).setFullPage(true));
    }

    private static void clean(Page page) {
        var found = new AxeBuilder(page).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml()).toList();
        assertEquals(List.of(), found, page.url());
    }
}
