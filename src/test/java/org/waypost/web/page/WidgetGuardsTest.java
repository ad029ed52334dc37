package org.waypost.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that mean harm, pages that aren't on the list, and pages that are and still must learn nothing. */
class WidgetGuardsTest extends OnOtherSites {
    private static final String REFUSED = "Waypost can't be shown on ";

    @BeforeEach
    void refusalsAreExpected() {
        refusalsExpected = true;
    }

    private static Page counting(Page page) {
        page.addInitScript("""
                window.told = [];
                for (const name of ['ready', 'open', 'close', 'error', 'handoff', 'redflag', 'reply']) {
                  document.addEventListener(`waypost:${name}`, (event) => window.told.push(`${name} ${JSON.stringify(event.detail)}`));
                }
                addEventListener('message', (event) => window.told.push(`message ${event.data}`));""");
        return page;
    }

    @Test
    void aSiteThatIsNotOnTheListIsRefusedAndToldWhatToDo() {
        var page = at(UNLISTED, "/", counting(withScript()));
        ConsoleMessage said = page.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions().setPredicate(message -> message.text().startsWith(REFUSED)),
                () -> launcher(page).click());
        assertEquals("warning", said.type());
        assertTrue(said.text().contains(UNLISTED.origin()) && said.text().contains("waypost.widget.hosts"), said.text());
        assertThat(page.locator("dialog a")).isVisible();
        assertEquals(List.of("open {}", "error {\"kind\":\"refused\"}"), page.evaluate("told"));
        assertEquals(List.of(), texts(page), "nothing of ours is shown there");
        page.keyboard().press("Escape");
        assertThat(launcher(page)).isFocused();
        forgetBlocked();
    }

    /** What our frame shows, if anything. */
    private static List<String> texts(Page page) {
        return page.frames().stream().skip(1).map(frame -> frame.locator("body").innerText()).filter(text -> text.contains("What do you"))
                .toList();
    }

    @Test
    void aSiteThatClaimsToBeAnotherIsKeptFromTheFrame() {
        UNLISTED.shows("/claims", "<iframe src='%s/widget/frame?host=%s'></iframe>".formatted(ours(), LISTED.origin()));
        var page = withScript();
        var answer = page.waitForResponse(Pattern.compile("/widget/frame"), () -> at(UNLISTED, "/claims", page));
        assertEquals(200, answer.status());
        assertEquals(List.of(), texts(page));
        forgetBlocked();
    }

    /** Were the browser to let it in all the same, the frame itself talks to the one site only. */
    @Test
    void theFrameAnswersNobodyButTheSiteItIsFor() {
        UNLISTED.shows("/talks", "<iframe src='%s/widget/frame?host=%s'></iframe>".formatted(ours(), LISTED.origin()));
        assertEquals(List.of(), answers(UNLISTED, "/talks"));
        LISTED.shows("/talks", "<iframe src='%s/widget/frame?host=%s'></iframe>".formatted(ours(), LISTED.origin()));
        assertEquals(List.of("{\"is\":\"ready\"}"), answers(LISTED, "/talks"));
    }

    @SuppressWarnings("unchecked")
    private List<String> answers(OtherSite site, String path) {
        var page = withScript();
        page.context().route(Pattern.compile("/widget/frame"), WidgetGuardsTest::withoutPolicy);
        at(site, path, page);
        page.frameLocator("iframe").locator("h1").waitFor();
        return (List<String>) page.evaluate(POSTED, "frames[0]");
    }

    private static void withoutPolicy(Route route) {
        var answer = route.fetch();
        var headers = new HashMap<>(answer.headers());
        headers.remove("content-security-policy");
        headers.remove("x-frame-options");
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
    }

    /** Says the loader's word to a window, then waits as long as a frame that answers takes many times over. */
    private static final String POSTED = """
            async (where) => {
              const heard = [];
              const line = new MessageChannel();
              line.port1.onmessage = ({ data }) => heard.push(JSON.stringify(data));
              const target = where === 'frames[0]' ? frames[0] : parent.frames[0];
              target.postMessage('waypost', '*', [line.port2]);
              for (let turn = 0; turn < 20 && heard.length === 0; turn++) await new Promise((go) => setTimeout(go, 50));
              return heard;
            }""";

    /** An advertisement in a frame of its own beside ours. */
    @Test
    void anotherFrameOnTheSiteGetsNoAnswer() {
        UNLISTED.shows("/advert", "<p>Buy</p>");
        LISTED.allowing("");
        LISTED.shows("/advert", body(script("")) + "<iframe id='advert' src='%s/advert'></iframe>".formatted(UNLISTED.origin()));
        var page = at(LISTED, "/advert", withScript());
        launcher(page).click();
        page.locator("dialog.ready").waitFor();
        var ours = page.frames().stream().filter(frame -> frame.url().contains("/widget/frame")).findFirst().orElseThrow();
        var advert = page.frames().stream().filter(frame -> frame.url().contains("/advert") && frame.parentFrame() != null).findFirst()
                .orElseThrow();
        var index = advert.evaluate("""
                async () => {
                  const heard = [];
                  for (let i = 0; i < parent.frames.length; i++) {
                    const line = new MessageChannel();
                    line.port1.onmessage = ({ data }) => heard.push(JSON.stringify(data));
                    parent.frames[i].postMessage('waypost', '*', [line.port2]);
                  }
                  for (let turn = 0; turn < 20 && heard.length === 0; turn++) await new Promise((go) => setTimeout(go, 50));
                  return heard;
                }""");
        assertEquals(List.of(), index);
        assertFalse(ours.isDetached());
    }

    @Test
    void theLoaderListensToNobodyButItsOwnFrame() {
        var page = at(LISTED, "/", counting(withScript()));
        opened(page);
        page.evaluate("for (const is of ['close', 'redflag', 'ready']) postMessage({ is, detail: { level: 'emergency' } }, '*')");
        page.waitForFunction("told.filter((one) => one.startsWith('message')).length === 3");
        assertEquals(List.of("open {}", "ready {}"), page.evaluate("told.filter((one) => !one.startsWith('message'))"));
        assertThat(page.locator("dialog")).isVisible();
    }

    @Test
    void aSiteIsToldOfHealthOnlyWhereTheOperatorSaysSo() {
        for (OtherSite site : List.of(LISTED, TOLD)) {
            var page = at(site, "/", counting(withScript()));
            var chat = opened(page);
            say(chat, NEED);
            turn(chat, 1);
            press(chat, EXECUTOR);
            turn(chat, 2);
            say(chat, "my dad has crushing chest pain right now and it is going down his arm");
            turn(chat, 3);
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog")).isHidden();
            var more = List.of("handoff {\"kind\":\"letter\"}", "redflag {\"level\":\"emergency\"}");
            var told = new ArrayList<>(List.of("open {}", "ready {}"));
            told.addAll(site == TOLD ? more : List.of());
            told.add("close {}");
            assertEquals(told, page.evaluate("told"), site.origin());
        }
    }

    @Test
    void aPolicyThatLeavesUsOutIsNamedAtOnce() {
        LISTED.allowing(strict().replaceAll("frame-src [^;]+", "frame-src 'none'"));
        var page = at(LISTED, "/", withScript());
        var said = page.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions().setPredicate(message -> message.text().startsWith(REFUSED)),
                () -> launcher(page).click());
        assertTrue(said.text().contains("frame-src " + ours()), said.text());
        forgetBlocked();
    }

    @Test
    void nothingIsAskedForBeforeItIsOpenedAndNothingIsKept() {
        var asked = new ArrayList<String>();
        var page = withScript();
        page.onRequest((Request request) -> asked.add(request.url()));
        at(LISTED, "/about", page);
        assertThat(launcher(page)).isVisible();
        asked.removeIf(address -> !address.startsWith(ours()));
        assertEquals(List.of(ours() + "/widget.js"), asked);
        var chat = opened(page);
        say(chat, NEED);
        turn(chat, 1);
        String inStorage = "Object.keys(localStorage).concat(Object.keys(sessionStorage))";
        assertEquals(List.of(), page.evaluate(inStorage));
        String kept = """
                () => { try { return %s; } catch (refused) { return []; } }""".formatted(inStorage);
        assertEquals(List.of(), frame(page).evaluate(kept));
        assertEquals("", frame(page).evaluate("document.cookie + (history.state ?? '')"));
        assertEquals(List.of(), page.context().cookies());
        assertEquals(false, page.evaluate("document.documentElement.outerHTML.includes('late mum')"));
    }

    @Test
    void colourAndSizesThatAreSomethingElseAreLeftOut() {
        LISTED.shows("/themed", body(script("data-accent='red;} *{display:none' data-offset='9px;color:red' data-topic='x\"&lt;y'")));
        var page = at(LISTED, "/themed", withScript());
        assertEquals("--accent: #1b4f5c; --ink: #fff;", page.locator("waypost-widget > div").first().getAttribute("style"));
        LISTED.shows("/themed", body(script("data-accent='#ffdd00' data-offset='40' data-radius='0' data-position='left'")));
        at(LISTED, "/themed", page);
        assertEquals("rgb(0, 0, 0)", launcher(page).evaluate("(button) => getComputedStyle(button).color"));
        opened(page);
        String accent = (String) frame(page).evaluate("getComputedStyle(document.documentElement).getPropertyValue('--wp-accent')");
        assertFalse(accent.equals("#ffdd00") || accent.equals("#1b4f5c"), "darkened until it can be read: " + accent);
    }
}
