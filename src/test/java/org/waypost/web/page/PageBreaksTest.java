package org.waypost.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines that break, tabs that fall behind, browsers that refuse: nothing is lost, nothing is taken twice, nothing leaks. */
class PageBreaksTest extends InBrowser {
    private static final String NEED = "I need my late mum's notes from Leeds General Infirmary";
    private static final String SENT = "**/turn";

    @BeforeEach
    void troubleIsExpected() {
        refusalsExpected = true;
    }

    private Page begun() {
        var page = open(withScript());
        say(page, NEED);
        turn(page, 1);
        return page;
    }

    @Test
    void aReplyThatIsLostOnTheWayIsFetchedAgainAndTakenOnce() {
        var page = begun();
        var sent = new ArrayList<String>();
        page.route(SENT, route -> {
            sent.add(route.request().postData());
            var answer = route.fetch();
            if (sent.size() == 1) {
                String half = answer.text().substring(0, answer.text().indexOf("event:done"));
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(half));
            } else {
                route.fulfill(new Route.FulfillOptions().setResponse(answer));
            }
        });
        say(page, "is it free");
        assertThat(turn(page, 2)).isVisible();
        assertEquals(2, sent.size());
        assertEquals(sent.get(0), sent.get(1), "the same turn id and words");
        assertThat(page.locator("[data-turns] > li")).hasCount(2);
        page.reload();
        assertThat(page.locator("[data-turns] > li")).hasCount(2);
    }

    @Test
    void theFirstPartsAreShownBeforeTheLastHasCome() {
        var page = begun();
        page.evaluate("""
                const real = window.fetch;
                window.fetch = async (...sent) => {
                  const [parts, end] = (await (await real(...sent)).text()).split(/(?=event:done)/);
                  const body = new ReadableStream({
                    async start(line) {
                      line.enqueue(new TextEncoder().encode(parts));
                      await new Promise((go) => { window.letTheRestCome = go; });
                      line.enqueue(new TextEncoder().encode(end));
                      line.close();
                    } });
                  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
                };""");
        say(page, "is it free");
        assertThat(page.locator("[data-turn-pending][aria-busy=true] .wp-reply")).containsText("Waypost");
        assertThat(page.locator("#t2")).hasCount(0);
        page.evaluate("window.letTheRestCome()");
        assertThat(turn(page, 2)).isVisible();
        assertThat(page.locator("[aria-busy]")).hasCount(0);
    }

    @Test
    void waitingIsShownThenSaidThenGivenUpWithAWayOn() {
        var page = withScript();
        page.clock().install(new Clock.InstallOptions().setTime(0));
        open(page);
        say(page, NEED);
        turn(page, 1);
        var sent = new ArrayList<Request>();
        page.route(SENT, route -> sent.add(route.request()));
        var wait = page.locator("[data-wait]");
        say(page, "is it free");
        assertThat(page.locator("[data-turn-pending]")).containsText("is it free");
        assertThat(wait).isHidden();
        page.clock().runFor(1_000);
        assertThat(wait).containsText("Looking that up");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("");
        page.clock().runFor(1_000);
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Looking that up");
        page.clock().runFor(1_000);
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("");
        page.clock().runFor(7_000);
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Looking that up");
        page.clock().runFor(10_000);
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("This is taking too long. Your words are in the box.");
        assertThat(page.locator("#text")).hasValue("is it free");
        page.unroute(SENT);
        var again = page.waitForRequest(SENT, () -> page.getByText("Try again").click());
        assertEquals(sent.getFirst().postData(), again.postData());
        assertThat(turn(page, 2)).isVisible();
        assertThat(page.locator("#text")).hasValue("");
    }

    @Test
    void pressedTwiceIsTakenOnce() {
        var page = begun();
        page.locator("#text").fill("is it free");
        page.keyboard().press("Tab");
        page.evaluate("const send = document.querySelector('[data-send]'); send.click(); send.click();");
        turn(page, 2);
        page.reload();
        assertThat(page.locator("[data-turns] > li")).hasCount(2);
    }

    @Test
    void anotherTabIsToldAndCatchesUpWithWhatIsBeingTyped() {
        var page = begun();
        var second = watched(page.context().newPage());
        second.navigate(at("/conversation"));
        second.locator("#text").fill("half a thou");
        press(page, "Neither");
        turn(page, 2);
        assertThat(second.locator("[data-wait]")).containsText("This conversation has moved on in another tab.");
        second.getByText("Show the latest").click();
        assertThat(turn(second, 2)).isVisible();
        assertThat(second.locator("#text")).hasValue("half a thou");
    }

    @Test
    void anotherTabThatErasesLeavesNothingHere() {
        var page = begun();
        page.locator("#text").fill("something secret");
        var second = watched(page.context().newPage());
        second.navigate(at("/erase"));
        second.getByText("Erase everything now").click();
        assertThat(page.locator("main")).containsText("What do you need?");
        assertThat(page.locator("body")).not().containsText("late mum");
        assertThat(page.locator("#text")).hasValue("");
    }

    @Test
    void goingBackAfterErasingShowsNothingThatWasSaid() {
        for (boolean script : new boolean[] {true, false}) {
            var page = open(script ? withScript() : withoutScript());
            say(page, NEED);
            turn(page, 1);
            page.getByText("Erase this conversation").click();
            page.getByText("Erase everything now").click();
            assertThat(page.locator("h1")).hasText("Erased");
            back(page, "/erase$");
            back(page, "/(conversation.*)?$"); // or on to the first screen
            assertThat(page.locator("body")).not().containsText("late mum");
        }
    }

    /** Without waiting for the page: one that the browser kept loads again by itself. */
    private void back(Page page, String to) {
        var session = page.context().newCDPSession(page);
        var entries = session.send("Page.getNavigationHistory");
        int now = entries.get("currentIndex").getAsInt();
        var target = new JsonObject();
        target.add("entryId", entries.getAsJsonArray("entries").get(now - 1).getAsJsonObject().get("id"));
        session.send("Page.navigateToHistoryEntry", target);
        assertThat(page).hasURL(Pattern.compile(to));
    }

    @Test
    void whatTheBrowserKeptIsNotShownUntilTheServerWasAsked() {
        var page = begun();
        page.context().clearCookies();
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        assertThat(page.locator("main")).containsText("What do you need?");
        assertThat(page.locator("body")).not().containsText("late mum");
    }

    @Test
    void wordsNotYetSentOutliveAPhoneThatSleepsForAnHour() {
        var page = withScript();
        page.clock().install(new Clock.InstallOptions().setTime(0));
        open(page);
        say(page, NEED);
        turn(page, 1);
        page.locator("#text").fill("half a thou");
        page.clock().fastForward(3_600_000);
        page.reload();
        assertThat(page.locator("#text")).hasValue("half a thou");
        say(page, "is it free");
        assertThat(turn(page, 2)).isVisible();
        page.reload();
        assertThat(page.locator("#text")).hasValue("");
    }

    @Test
    void aPageFromBeforeTheConversationKeepsItsWords() {
        for (boolean script : new boolean[] {true, false}) {
            var old = open(script ? withScript() : withoutScript());
            var page = watched(old.context().newPage());
            say(open(page), NEED);
            turn(page, 1);
            say(old, "is it free");
            assertThat(old.locator("#box-error")).containsText("That page belonged to another conversation.");
            assertThat(old.getByRole(AriaRole.TEXTBOX)).hasValue("is it free");
            send(old);
            assertThat(turn(old, 2)).isVisible();
        }
    }

    @Test
    void aBrowserThatRefusesCookiesIsToldAndShownTheWaysOn() {
        for (boolean script : new boolean[] {true, false}) {
            var page = script ? withScript() : withoutScript();
            page.addInitScript("Object.defineProperty(Navigator.prototype, 'cookieEnabled', { get: () => false })");
            page.route(SENT, route -> {
                var sent = new HashMap<>(route.request().headers());
                sent.put("sec-fetch-site", "same-origin");
                var answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0).setHeaders(sent));
                var headers = new HashMap<>(answer.headers());
                headers.remove("set-cookie");
                route.fulfill(new Route.FulfillOptions().setStatus(answer.status()).setHeaders(headers).setBodyBytes(answer.body()));
                page.context().clearCookies();
            });
            say(open(page), NEED);
            assertThat(page.locator("main")).containsText("your browser refuses cookies");
            assertThat(page.locator("main")).containsText("PALS");
            assertThat(page.locator("main a[href='tel:111']")).isVisible();
            assertThat(page.locator("main .wp-forms a").first()).isVisible();
        }
    }

    @Test
    void anEarlierAnswerIsChangedWhereItStands() {
        var page = begun();
        press(page, "Yes, I am the executor or administrator");
        turn(page, 2);
        page.locator("#t1").getByText("Change").click();
        var neither = page.locator("#t1").getByRole(AriaRole.BUTTON).getByText("Neither");
        assertThat(page.locator("#t1 fieldset button").first()).isFocused();
        assertThat(page.locator("#t2")).isVisible();
        page.locator("#t1 fieldset").getByText("Neither").click();
        turn(page, 3);
        assertThat(page.locator("#t1")).containsText("You chose: Neither");
        assertThat(neither).hasCount(0);
        assertThat(page.locator("#aside")).containsText("Neither");
    }

    @Test
    void wordsFromRightToLeftAreSetThatWay() {
        var page = begun();
        say(page, "أحتاج إلى سجلاتي الطبية");
        turn(page, 2);
        assertEquals("rtl", page.locator("#t2 .wp-said__words").evaluate("(words) => getComputedStyle(words).direction"));
        assertEquals("ltr", page.locator("#t1 .wp-said__words").evaluate("(words) => getComputedStyle(words).direction"));
    }

    @Test
    void whoeverScrolledAwayIsLeftThereAndTold() {
        var page = begun();
        page.route(SENT, route -> {
            page.evaluate("scrollTo(0, 0)");
            route.fulfill(new Route.FulfillOptions().setResponse(route.fetch()));
        });
        page.setViewportSize(1000, 600);
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
        say(page, "is it free");
        turn(page, 2);
        var below = page.getByText("New reply below");
        assertThat(below).isVisible();
        assertEquals(0, ((Number) page.evaluate("scrollY")).intValue());
        below.click();
        assertThat(page.locator("#latest")).isFocused();
        assertThat(below).isHidden();
        assertEquals(at("/conversation"), page.url());
    }

    @Test
    void nothingThatHangsKeepsAnyoneFromLeaving() {
        var page = begun();
        page.route("**/exit", route -> { });
        page.locator("#exit").click();
        assertThat(page.locator("body > *")).hasCount(0);
        page.waitForURL(Pattern.compile("/weather$"));
    }

    @Test
    void theAddressAndTheTitleTellNothing() {
        var page = begun();
        press(page, "Neither");
        turn(page, 2);
        assertEquals(at("/conversation"), page.url());
        assertThat(page).hasTitle("Your conversation - Waypost");
        assertEquals(List.of(), page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage), document.cookie || [])"));
        assertEquals(1, ((Number) page.evaluate("history.length")).intValue() - 1, "one entry, after the blank page");
    }
}
