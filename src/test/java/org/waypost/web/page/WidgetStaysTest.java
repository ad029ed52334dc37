package org.waypost.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Sites that load the script twice, put in a new body, or go to another page. */
class WidgetStaysTest extends OnOtherSites {
    private static final int MOST_ONCE_OPENED = 20 * 1024;

    private Page begun() {
        var page = at(LISTED, "/", withScript());
        var chat = opened(page);
        say(chat, NEED);
        turn(chat, 1);
        return page;
    }

    @Test
    void loadedTwiceItIsThereOnce() {
        LISTED.shows("/twice", body(script("") + script("data-topic='choice'")));
        var page = at(LISTED, "/twice", withScript());
        opened(page);
        assertThat(page.locator("waypost-widget")).hasCount(1);
    }

    @Test
    void aNewBodyLeavesTheConversationAsItIs() {
        var page = begun();
        page.evaluate("""
                const body = document.createElement('body');
                body.append(document.createElement('main'));
                document.body.replaceWith(body);""");
        var chat = page.frameLocator("iframe");
        assertThat(turn(chat, 1)).isVisible();
        say(chat, "is it free");
        assertThat(turn(chat, 2)).isVisible();
        chat.locator("body").press("Escape");
        assertThat(launcher(page)).isFocused();
        page.evaluate("document.querySelector('waypost-widget').remove()");
        assertThat(launcher(page)).isVisible();
    }

    @Test
    void closedAndOpenedAgainItGoesOn() {
        var page = begun();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close")).click();
        assertThat(page.locator("dialog")).isHidden();
        assertThat(launcher(page)).isFocused();
        launcher(page).click();
        assertThat(turn(page.frameLocator("iframe"), 1)).isVisible();
        assertThat(page.frameLocator("iframe").locator("h1")).isFocused();
    }

    @Test
    void reloadedItBeginsAnewUnlessThePersonKeepsTheChat() {
        var page = begun();
        page.reload();
        var chat = opened(page);
        assertThat(chat.locator("h1")).hasText("What do you need?");
        say(chat, NEED);
        turn(chat, 1);
        chat.getByText("Keep this chat as I move round this site").click();
        assertThat(chat.locator("[data-keep-said=kept]")).isFocused();
        at(LISTED, "/about", page);
        chat = opened(page);
        assertThat(turn(chat, 1)).isVisible();
        say(chat, "is it free");
        turn(chat, 2);
        chat.getByText("Stop keeping this chat").click();
        assertThat(chat.locator("[data-keep-said=stopped]")).isFocused();
        assertEquals(0, page.context().cookies().size());
        say(chat, "how long does it take");
        assertThat(turn(chat, 3)).isVisible();
        page.reload();
        assertThat(opened(page).locator("#t0")).isVisible();
    }

    @Test
    void whatIsKeptIsForThatSiteAlone() {
        var page = begun();
        var chat = page.frameLocator("iframe");
        chat.getByText("Keep this chat as I move round this site").click();
        assertThat(chat.locator("[data-keep-said=kept]")).isVisible();
        var cookie = page.context().cookies().getFirst();
        assertEquals("__Host-wpw", cookie.name);
        assertTrue(cookie.httpOnly && cookie.secure && cookie.expires == -1, "a session's cookie that no script reads");
        assertEquals("http://127.0.0.1", cookie.partitionKey);
        page.navigate(at("/widget/demo"));
        assertThat(opened(page).locator("#t0")).isVisible();
        chat = page.frameLocator("iframe");
        assertThat(chat.locator("body")).not().containsText("late mum");
    }

    @Test
    void aBrowserThatRefusesTheCookieSaysSoAndGoesOn() {
        var page = begun();
        page.route("**/widget/keep", route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(204)
                .setHeaders(java.util.Map.of("Waypost-Frame-Go", "/widget/kept"))));
        var chat = page.frameLocator("iframe");
        chat.getByText("Keep this chat as I move round this site").click();
        assertThat(chat.locator("[data-keep-said=not]")).isFocused();
        say(chat, "is it free");
        assertThat(turn(chat, 2)).isVisible();
    }

    @Test
    void theSiteCanOpenCloseFillTheBoxAndErase() {
        var page = at(LISTED, "/", withScript());
        page.evaluate("Waypost.ask('how do I see my GP record')");
        var chat = page.frameLocator("iframe");
        assertThat(chat.getByRole(AriaRole.TEXTBOX)).hasValue("how do I see my GP record");
        assertThat(chat.locator("#t1")).hasCount(0);
        chat.getByText("Send").click();
        turn(chat, 1);
        page.evaluate("Waypost.close()");
        assertThat(page.locator("dialog")).isHidden();
        page.evaluate("Waypost.erase()");
        page.evaluate("Waypost.open()");
        assertThat(chat.locator("h1")).hasText("Erased");
    }

    @Test
    void aReplyThatComesWhileItIsClosedIsInTheButtonsName() {
        var page = begun();
        page.route("**/turn", route -> {
            page.evaluate("Waypost.close()");
            route.resume();
        });
        say(page.frameLocator("iframe"), "is it free");
        assertThat(launcher(page)).hasText(LABEL + " (new reply)");
        launcher(page).click();
        page.evaluate("Waypost.close()");
        assertThat(launcher(page)).hasText(LABEL);
    }

    @Test
    void placedByHandItStandsWhereItWasPutAndHidesItsLink() {
        LISTED.shows("/placed", body("<waypost-chat label='%s' mode='inline'><a href='%s/'>Ask</a></waypost-chat>".formatted(LABEL, ours())
                + script("")));
        var page = at(LISTED, "/placed", withScript());
        assertThat(page.getByText("Ask", new Page.GetByTextOptions().setExact(true))).isHidden();
        assertThat(launcher(page)).hasCount(1);
        say(opened(page), NEED);
        turn(page.frameLocator("iframe"), 1);
        assertTrue(page.locator("dialog").boundingBox().height >= 560);
    }

    @Test
    void withoutOurScriptThereIsALink() {
        LISTED.shows("/blocked", body("<waypost-chat><a href='%s/'>Ask</a></waypost-chat>".formatted(ours()) + script("")));
        LISTED.allowing("default-src 'none'; img-src data:");
        refusalsExpected = true;
        var page = at(LISTED, "/blocked", withScript());
        assertThat(page.getByText("Ask", new Page.GetByTextOptions().setExact(true))).isVisible();
        forgetBlocked();
    }

    @Test
    void opened20KilobytesAreEnough() {
        var page = withScript();
        var sizes = new ArrayList<String>();
        var total = new int[1];
        page.onRequestFinished(request -> {
            if (request.url().startsWith(ours()) && !request.url().contains("favicon")) {
                int size = request.sizes().responseBodySize;
                total[0] += size;
                sizes.add(size + " " + request.url().replaceFirst("^[^/]+//[^/]+", ""));
            }
        });
        at(LISTED, "/", page);
        opened(page).locator("h1").waitFor();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertTrue(sizes.size() > 5 && total[0] <= MOST_ONCE_OPENED, total[0] + " bytes: " + String.join("\n", sizes));
    }
}
