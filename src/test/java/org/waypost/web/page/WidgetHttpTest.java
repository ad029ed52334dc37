package org.waypost.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the widget is answered: who may frame what, what its header opens, what is set where. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"waypost.store.kind=memory", "waypost.widget.hosts[0].origin=https://trust.example"})
class WidgetHttpTest {
    private static final String FRAME = "/widget/frame?host=https://trust.example";

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    private HttpResponse<String> post(String path, String form, String... headers) throws IOException, InterruptedException {
        var all = Stream.concat(Arrays.stream(headers), Stream.of("Content-Type", "application/x-www-form-urlencoded"));
        return send(request(path, all.toArray(String[]::new)).POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private String held() throws IOException, InterruptedException {
        return header(post("/turn", "text=hello", "Sec-Fetch-Site", "same-origin", "Waypost-Frame", ""), "Waypost-Frame");
    }

    @Test
    void onlyTheSiteItIsForMayFrameTheFrame() throws IOException, InterruptedException {
        var frame = get(FRAME);
        String policy = header(frame, "Content-Security-Policy");
        assertTrue(policy.contains("frame-ancestors https://trust.example;") && !policy.contains("'none'; form"), policy);
        assertEquals("", header(frame, "X-Frame-Options"));
        assertEquals("cross-origin", header(frame, "Cross-Origin-Resource-Policy"));
        assertEquals("no-store", header(frame, "Cache-Control"));
        assertFalse(frame.body().contains("data-tells"), "told nothing more");
    }

    @Test
    void nobodyElseMayAndNothingElseMayBeFramed() throws IOException, InterruptedException {
        assertEquals(404, get("/widget/frame").statusCode());
        for (String path : new String[] {
            "/widget/frame", "/widget/frame?host=https://evil.example", "/widget/frame?host=%2A", "/?host=https://trust.example",
            "/conversation?host=https://trust.example", "/help?host=https://trust.example", "/widget/demo?host=https://trust.example"
        }) {
            var answer = get(path);
            assertTrue(header(answer, "Content-Security-Policy").contains("frame-ancestors 'none'"), path);
            assertEquals("DENY", header(answer, "X-Frame-Options"), path);
        }
    }

    @Test
    void openedByItselfItIsThePage() throws IOException, InterruptedException {
        var answer = get(FRAME, "Sec-Fetch-Dest", "document");
        assertEquals(302, answer.statusCode());
        assertTrue(header(answer, "Location").endsWith("/"));
    }

    @Test
    void theLoaderIsAskedForEachTimeAndLetInEverywhere() throws IOException, InterruptedException {
        var loader = get("/widget.js");
        assertEquals(200, loader.statusCode());
        assertEquals("no-cache", header(loader, "Cache-Control"));
        assertEquals("cross-origin", header(loader, "Cross-Origin-Resource-Policy"));
        assertTrue(header(loader, "Content-Type").startsWith("text/javascript"));
        assertFalse(loader.body().contains("@param"));
    }

    @Test
    void aFramesConversationIsInItsHeaderAndInNoCookie() throws IOException, InterruptedException {
        var begun = post("/turn", "text=hello", "Sec-Fetch-Site", "same-origin", "Waypost-Frame", "");
        assertEquals(204, begun.statusCode());
        assertTrue(header(begun, "Waypost-Frame").matches("c_[0-9a-f]{24}\\.[A-Za-z0-9_-]{43}"));
        assertTrue(header(begun, "Waypost-Frame-Go").startsWith("/conversation"));
        assertEquals("", header(begun, "Set-Cookie"));
        assertEquals(403, post("/turn", "text=hello", "Sec-Fetch-Site", "cross-site", "Waypost-Frame", "").statusCode());
    }

    @Test
    void whatIsKeptIsPartitioned() throws IOException, InterruptedException {
        String held = held();
        var kept = post("/widget/keep", "keep=true", "Sec-Fetch-Site", "same-origin", "Waypost-Frame", held);
        assertEquals("__Host-wpw=" + held + "; Path=/; Secure; HttpOnly; Partitioned; SameSite=None", header(kept, "Set-Cookie"));
        String cookie = "__Host-wpw=" + held;
        assertTrue(get(FRAME, "Cookie", cookie).body().contains("id=\"t1\""));
        assertEquals("kept", get("/widget/kept", "Cookie", cookie, "Waypost-Frame", "").body());
        assertEquals("not", get("/widget/kept", "Waypost-Frame", "").body());
        var letGo = post("/widget/keep", "keep=false", "Sec-Fetch-Site", "same-origin", "Waypost-Frame", "", "Cookie", cookie);
        assertTrue(header(letGo, "Set-Cookie").contains("Max-Age=0") && header(letGo, "Set-Cookie").contains("Partitioned"));
        assertEquals(held, header(letGo, "Waypost-Frame"));
    }

    @Test
    void theKeptCookieOpensNothingWithoutTheHeaderThatOnlyTheFrameSends() throws IOException, InterruptedException {
        String cookie = "__Host-wpw=" + held();
        assertFalse(get("/conversation", "Cookie", cookie).body().contains("hello"));
        assertEquals(404, post("/widget/keep", "keep=true", "Sec-Fetch-Site", "same-origin", "Cookie", cookie).statusCode());
        assertEquals(404, post("/widget/begin", "topic=records", "Sec-Fetch-Site", "same-origin").statusCode());
        assertEquals(403, post("/erase", "", "Sec-Fetch-Site", "cross-site", "Cookie", cookie).statusCode());
        var preflight = send(request("/erase", "Origin", "https://trust.example", "Access-Control-Request-Method", "POST",
                "Access-Control-Request-Headers", "waypost-frame").method("OPTIONS", BodyPublishers.noBody()));
        assertEquals("", header(preflight, "Access-Control-Allow-Headers"));
    }

    @Test
    void aKeptConversationThatIsGoneBeginsAnew() throws IOException, InterruptedException {
        String held = held();
        post("/erase", "", "Sec-Fetch-Site", "same-origin", "Waypost-Frame", held);
        var frame = get(FRAME, "Cookie", "__Host-wpw=" + held);
        assertEquals(200, frame.statusCode());
        assertTrue(frame.body().contains("That conversation is no longer here"));
        assertTrue(header(frame, "Set-Cookie").contains("Max-Age=0"));
    }

    @Test
    void aTopicThatIsNoneBeginsNothing() throws IOException, InterruptedException {
        var begun = post("/widget/begin", "topic=nonsense", "Sec-Fetch-Site", "same-origin", "Waypost-Frame", "");
        assertEquals("", header(begun, "Waypost-Frame"));
    }

    @Test
    void aSitesAccentIsAColourOrNothing() throws IOException, InterruptedException {
        assertTrue(get("/widget/theme.css?accent=ffdd00").body().startsWith(":root{--wp-accent:#"));
        assertEquals(404, get("/widget/theme.css?accent=red%3B%7D").statusCode());
        assertFalse(get(FRAME + "&accent=%22%3E%3Cscript%3E").body().contains("theme.css"));
    }

    @Test
    void theSameSitesMayCallTheApi() throws IOException, InterruptedException {
        assertEquals("https://trust.example",
                header(get("/api/v1/topics", "Origin", "https://trust.example"), "Access-Control-Allow-Origin"));
        assertEquals(403, get("/api/v1/topics", "Origin", "https://evil.example").statusCode());
    }
}
