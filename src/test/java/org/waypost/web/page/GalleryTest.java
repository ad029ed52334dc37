package org.waypost.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.HtmlUtils;
import org.waypost.language.Said;
import org.waypost.reply.ReplyJson;
import org.waypost.turn.Turn;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Each component in each of its states, from the {@code samples.yaml} beside it. */
class GalleryTest extends InBrowser {
    private static final Path COMPONENTS = Path.of("src/main/resources/web/components");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ViewResolver thymeleafViewResolver;

    private record Sample(String name, ReplyJson reply, List<String> shows, List<String> hides) {}

    @TestFactory
    Stream<DynamicTest> eachStateShowsWhatItShould() throws IOException {
        return samples().stream().map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
            String text = read(drawn(List.of(sample)));
            for (String shown : sample.shows()) {
                assertTrue(text.contains(shown), () -> "\"" + shown + "\" is missing from: " + text);
            }
            for (String hidden : sample.hides()) {
                assertFalse(text.contains(hidden), () -> "\"" + hidden + "\" is in: " + text);
            }
        }));
    }

    @Test
    void axeFindsNothingInAnyState() throws Exception {
        String html = drawn(samples());
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = visitor(new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(scheme));
            page.route(at("/gallery"), route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(html)));
            page.navigate(at("/gallery"));
            page.evaluate("document.querySelectorAll('details').forEach((more) => { more.open = true; })");
            var result = new AxeBuilder(page).disableRules(List.of("duplicate-id-aria", "landmark-unique")).analyze();
            var found = result.getViolations().stream()
                    .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .toList();
            assertEquals(List.of(), found, scheme.name());
            assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
            var picture = Path.of("target/gallery", scheme.name().toLowerCase(Locale.ROOT) + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        }
    }

    /** The words of the conversation alone. */
    private static String read(String html) {
        String turns = html.substring(html.indexOf("<ol data-turns>"), html.indexOf("</ol>"));
        return HtmlUtils.htmlUnescape(turns.replaceAll("<[^>]+>", "")).replaceAll("\\s+", " ").strip();
    }

    /** All samples as turns of one conversation, each still to be answered. */
    private String drawn(List<Sample> samples) throws Exception {
        var exchanges = new ArrayList<Transcript.Exchange>();
        for (int i = 0; i < samples.size(); i++) {
            var turn = new Turn(i + 1, "t" + i, "", Instant.EPOCH, new Said.Typed(samples.get(i).name()), samples.get(i).reply());
            var alone = Transcript.of(List.of(turn), -1, 0, -1).turns().getFirst();
            exchanges.add(alone);
        }
        var transcript = new Transcript(exchanges, samples.size(), samples.size(), List.of());
        var model = Map.of("transcript", transcript, "turnId", "turn", "after", 1, "trouble", Trouble.NONE, "words", "");
        var request = new MockHttpServletRequest("GET", "/conversation");
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        var response = new MockHttpServletResponse();
        var view = thymeleafViewResolver.resolveViewName("pages/conversation", Locale.UK);
        assert view != null;
        view.render(model, request, response);
        return response.getContentAsString();
    }

    private static List<Sample> samples() throws IOException {
        var samples = new ArrayList<Sample>();
        try (var folders = Files.list(COMPONENTS)) {
            for (Path file : folders.map(folder -> folder.resolve("samples.yaml")).filter(Files::exists).sorted().toList()) {
                List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
                entries.forEach(entry -> samples.add(sample(entry)));
            }
        }
        return samples;
    }

    private static Sample sample(Map<String, Object> entry) {
        var reply = JSON.convertValue(Map.of(
                "conversationId", "c_1", "turn", 1, "messages", List.of(entry.get("message")), "citations", citations(),
                "journey", Map.of("step", "subject", "slots", Map.of(), "answers", List.of(), "waiting", List.of(), "asked", 1,
                        "atMostLeft", 3, "state", "active"),
                "suggestions", entry.getOrDefault("suggestions", List.of())), ReplyJson.class);
        return new Sample((String) entry.get("name"), reply, list(entry.get("shows")), list(entry.get("hides")));
    }

    private static Map<String, Object> citations() {
        return Map.of(
                "one", Map.of("title", "The law on records", "publisher", "The regulator", "url", "https://example.org/law",
                        "seen", "2026-11-23", "published", "2025-02-05"),
                "two", Map.of("title", "A leaflet", "publisher", "A charity", "seen", "2026-11-21"),
                "reviewed", Map.of("title", "A guide", "publisher", "The regulator", "seen", "2026-11-22", "reviewed",
                        Map.of("on", "2026-12-02", "by", "A. Person")));
    }

    private static List<String> list(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> many ? many.stream().map(String::valueOf).toList() : List.of();
    }
}
