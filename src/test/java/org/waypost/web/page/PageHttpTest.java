package org.waypost.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What passes between the browser and the page: who is let in, what is kept where, what is given out. */
@Served
class PageHttpTest {
    private static final String NEED = "I need my late mum's notes from Leeds General Infirmary";
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]{43,})\"");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET().build());
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String... headers) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The cookie of a conversation that has begun, as it is sent back. */
    private String begun() throws IOException, InterruptedException {
        var answer = post("/turn", Map.of("text", NEED), "Sec-Fetch-Site", "same-origin");
        assertEquals(303, answer.statusCode());
        return cookie(answer).split(";")[0];
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }

    private String key(String cookie) throws IOException, InterruptedException {
        var page = KEY.matcher(get("/conversation", "Cookie", cookie).body());
        assertTrue(page.find());
        return page.group(1);
    }

    @Test
    void nobodyGetsACookieBeforeTheirFirstMessage() throws IOException, InterruptedException {
        for (String path : List.of("/", "/help", "/privacy", "/conversation", "/assets/page.css")) {
            assertEquals("", cookie(get(path)), path);
        }
    }

    @Test
    void theCookieIsForThisSiteAndThisSessionOnly() throws IOException, InterruptedException {
        String cookie = cookie(post("/turn", Map.of("text", NEED), "Sec-Fetch-Site", "same-origin"));
        assertTrue(cookie.matches("wp=c_[0-9a-f]{24}\\.[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax"), cookie);
    }

    @Test
    void theFirstMessageComesFromThisOriginOrNotAtAll() throws IOException, InterruptedException {
        var words = Map.of("text", NEED);
        assertEquals(303, post("/turn", words, "Sec-Fetch-Site", "same-origin").statusCode());
        assertEquals(303, post("/turn", words, "Origin", "http://localhost:" + port).statusCode());
        assertEquals(403, post("/turn", words, "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(403, post("/turn", words, "Sec-Fetch-Site", "same-site").statusCode());
        assertEquals(403, post("/turn", words, "Origin", "https://elsewhere.example").statusCode());
        assertEquals(403, post("/turn", words, "Origin", "null").statusCode());
        assertEquals(403, post("/turn", words).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/erase", "/feedback", "/conversation/letter/h1"})
    void aFormNeedsTheKeyOfItsConversation(String path) throws IOException, InterruptedException {
        String cookie = begun();
        String other = key(begun());
        var wrong = Map.of("turn", "1", "helpful", "true", "key", other);
        assertEquals(403, post(path, wrong, "Cookie", cookie, "Sec-Fetch-Site", "same-origin").statusCode());
        var none = Map.of("turn", "1", "helpful", "true");
        assertEquals(403, post(path, none, "Cookie", cookie, "Sec-Fetch-Site", "same-origin").statusCode());
        var right = Map.of("turn", "1", "helpful", "true", "key", key(cookie));
        assertNotEquals(403, post(path, right, "Cookie", cookie, "Sec-Fetch-Site", "same-origin").statusCode());
        assertEquals(403, post(path, right, "Cookie", cookie, "Sec-Fetch-Site", "cross-site").statusCode());
    }

    @Test
    void aFormOfAnotherConversationIsNotTakenAndItsWordsStay() throws IOException, InterruptedException {
        String cookie = begun();
        String other = key(begun());
        var form = Map.of("text", "is it free", "after", "0", "key", other);
        var answer = post("/turn", form, "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains(">is it free</textarea>"));
        assertTrue(answer.body().contains("t1") && !answer.body().contains("id=\"t2\""), "nothing was taken");
        assertEquals(403, post("/turn", form, "Cookie", cookie, "Sec-Fetch-Site", "cross-site").statusCode());
    }

    @Test
    void anOldBrowserThatNamesNoSenderIsLetOnByItsKey() throws IOException, InterruptedException {
        String cookie = begun();
        var form = Map.of("text", "is it free", "after", "1", "key", key(cookie));
        assertEquals(303, post("/turn", form, "Cookie", cookie, "Origin", "null").statusCode());
        var forged = Map.of("text", "is it free", "after", "2", "key", "forged");
        assertEquals(409, post("/turn", forged, "Cookie", cookie, "Origin", "null").statusCode());
        assertEquals(303, post("/exit", Map.of(), "Origin", "null").statusCode());
        assertEquals(403, post("/exit", Map.of(), "Origin", "https://elsewhere.example").statusCode());
    }

    @Test
    void aKeyIsAnotherOneOnEveryPageAndOnNonePageThatAllMayKeep() throws IOException, InterruptedException {
        String cookie = begun();
        assertNotEquals(key(cookie), key(cookie));
        assertFalse(KEY.matcher(get("/help", "Cookie", cookie).body()).find());
    }

    @Test
    void nobodyGetsToTheExplanationByItsAddress() throws IOException, InterruptedException {
        assertEquals(404, post("/stale", Map.of("text", NEED), "Sec-Fetch-Site", "same-origin").statusCode());
    }

    @Test
    void anotherConversationsTokenOpensNothing() throws IOException, InterruptedException {
        String mine = begun();
        String theirs = begun();
        String forged = theirs.substring(0, theirs.indexOf('.')) + mine.substring(mine.indexOf('.'));
        var answer = get("/conversation", "Cookie", forged);
        assertEquals(404, answer.statusCode());
        assertTrue(cookie(answer).contains("Max-Age=0"), "a cookie that opens nothing goes");
    }

    @Test
    void theSameFormSentTwiceIsOneTurn() throws IOException, InterruptedException {
        String cookie = begun();
        var form = Map.of("text", "is it free", "turnId", "3f1e", "after", "1", "key", key(cookie));
        var first = post("/turn", form, "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
        var second = post("/turn", form, "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
        assertEquals("/conversation?at=2#latest", location(first));
        assertEquals("/conversation?at=2#latest", location(second));
        var other = Map.of("text", "how long", "turnId", "3f1e", "after", "1", "key", key(cookie));
        assertEquals(409, post("/turn", other, "Cookie", cookie, "Sec-Fetch-Site", "same-origin").statusCode());
    }

    @Test
    void tooManyTurnsAreRefusedButNeverADanger() throws IOException, InterruptedException {
        String cookie = begun();
        String key = key(cookie);
        int status = 303;
        var question = Map.of("text", "is it free", "key", key);
        for (int turn = 1; turn <= 60 && status != 503; turn++) {
            status = post("/turn", question, "Cookie", cookie, "Sec-Fetch-Site", "same-origin").statusCode();
        }
        assertEquals(503, status);
        var danger = Map.of("text", "my dad has crushing chest pain right now", "key", key);
        assertEquals(303, post("/turn", danger, "Cookie", cookie, "Sec-Fetch-Site", "same-origin").statusCode());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "");
    }

    @Test
    void aButtonThatIsNotOfferedIsRefusedOnTheSamePage() throws IOException, InterruptedException {
        String cookie = begun();
        var form = Map.of("choice", "no-such-choice", "after", "1", "answers", "1", "key", key(cookie));
        var answer = post("/turn", form, "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("That button is no longer here"));
    }

    @Test
    void anythingTypedThatIsNotANumberIsRefusedQuietly() throws IOException, InterruptedException {
        assertEquals(400, get("/conversation?at=x").statusCode());
        assertEquals(400, post("/feedback", Map.of("turn", "x"), "Sec-Fetch-Site", "same-origin").statusCode());
    }

    @Test
    void withoutACookieTheConversationIsNotFoundAndSaysWhy() throws IOException, InterruptedException {
        var answer = get("/conversation?at=1");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("your browser refuses cookies"));
        assertTrue(answer.body().contains("tel:111"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/assets/pages/first.html", "/assets/components/turn/turn.html", "/assets/error.html", "/assets/../application.yaml",
        "/assets/components/text/samples.yaml", "/assets/%2e%2e/application.yaml", "/assets/components/turn", "/assets/"
    })
    void onlyStylesScriptsAndPicturesAreGivenOut(String path) throws IOException, InterruptedException {
        int status = get(path).statusCode();
        assertTrue(status == 404 || status == 400, path + " answers " + status);
    }

    @Test
    void filesUnderTheirVersionAreKeptForeverAndOthersAskedFor() throws IOException, InterruptedException {
        var assets = ASSET.matcher(get("/").body());
        int seen = 0;
        while (assets.find()) {
            var asset = get(assets.group(1));
            assertEquals(200, asset.statusCode(), assets.group(1));
            assertTrue(cacheControl(asset).contains("immutable"), assets.group(1) + ": " + cacheControl(asset));
            seen++;
        }
        assertEquals(3, seen);
        assertEquals("no-cache", cacheControl(get("/assets/page.css")));
        assertFalse(get("/assets/page.css").body().contains("@import"));
    }

    private static String cacheControl(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("");
    }

    @Test
    void whatWasSaidIsKeptInNoCacheAndNothingIsInline() throws IOException, InterruptedException {
        String cookie = begun();
        for (String path : List.of("/", "/conversation", "/conversation/print", "/erase")) {
            var page = get(path, "Cookie", cookie);
            assertEquals("no-store", cacheControl(page), path);
            assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElse(""), path);
            String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none'") && !policy.contains("unsafe"), policy);
            assertTrue(policy.contains("form-action 'self' https://"), policy);
            assertFalse(Pattern.compile("<script(?![^>]* src=)|<style| style=| on[a-z]+=").matcher(page.body()).find(), path);
        }
        assertTrue(cacheControl(get("/help")).contains("public"));
    }

    @Test
    void leavingNeedsNoConversation() throws IOException, InterruptedException {
        var answer = post("/exit", Map.of(), "Sec-Fetch-Site", "same-origin");
        assertEquals(303, answer.statusCode());
        assertTrue(location(answer).startsWith("https://"));
        assertEquals("\"cookies\", \"storage\"", answer.headers().firstValue("Clear-Site-Data").orElse(""));
        assertEquals(403, post("/exit", Map.of(), "Sec-Fetch-Site", "cross-site").statusCode());
    }

    @Test
    void anAddressThatIsNoPageSaysSoWithTheNumbers() throws IOException, InterruptedException {
        var answer = get("/conversation/letter/h9", "Cookie", begun(), "Accept", "text/html");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("Page not found") && answer.body().contains("tel:999"));
        assertEquals(404, get("/nothing-here", "Accept", "text/html").statusCode());
    }
}
