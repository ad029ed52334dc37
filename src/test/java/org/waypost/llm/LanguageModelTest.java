package org.waypost.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waypost.knowledge.Prompt;
import org.waypost.llm.ModelSettings.Kind;
import org.waypost.llm.Told.Said;
import org.waypost.llm.Told.Silent;
import org.waypost.llm.Told.Why;

/** A server with every fault there is: an answer or a reason, always in time. */
class LanguageModelTest {
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(25);
    private Servers server = new Servers(Kind.OPENAI);

    @AfterEach
    void stop() {
        server.close();
    }

    private void of(Kind kind) {
        server.close();
        server = new Servers(kind);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anAnswerInPiecesIsPutTogether(Kind kind) {
        of(kind);
        server.answers(server.saying("{\"a\": ", "\"b\"}"));
        assertEquals(new Said("{\"a\": \"b\"}"), ask(server.model()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anAnswerThatDribblesInTimeIsTaken(Kind kind) {
        of(kind);
        server.answers(server.saying("{\"a\": ", "\"b\"}").withChunkedDribbleDelay(5, 300));
        assertEquals(new Said("{\"a\": \"b\"}"), ask(server.model()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsSentIsThePromptAndItsSchema(Kind kind) {
        of(kind);
        server.answers(server.saying("{}"));
        ask(server.model());
        var body = server.wire.findAll(postRequestedFor(urlEqualTo(server.path()))).getFirst().getBodyAsString();
        for (String part : List.of("Be brief.", "Well?", "additionalProperties", "a-model")) {
            assertTrue(body.contains(part), body);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachFaultIsToldByItsReason(Kind kind) {
        of(kind);
        silent(Why.FAILED, aResponse().withStatus(500));
        silent(Why.FAILED, aResponse().withStatus(503).withBody("busy"));
        silent(Why.FAILED, aResponse().withStatus(401));
        silent(Why.FAILED, aResponse().withStatus(302).withHeader("Location", "/elsewhere"));
        silent(Why.RATE_LIMITED, aResponse().withStatus(429));
        silent(Why.FAILED, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        silent(Why.FAILED, aResponse().withFault(Fault.EMPTY_RESPONSE));
        silent(Why.FAILED, server.saying("{}").withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        silent(Why.EMPTY, server.saying("", ""));
        silent(Why.ENDLESS, server.ok(server.stream(List.of("{\"a\":"), "length")));
        silent(Why.ENDLESS, server.ok(server.stream(Collections.nCopies(3000, "words "), "stop")));
        silent(Why.LATE, server.saying("{}").withFixedDelay(30_000));
        silent(Why.LATE, server.saying("{\"a\"", ": 1}").withChunkedDribbleDelay(40, 60_000));
    }

    @Test
    void whatTheProviderFiltersIsARefusal() {
        silent(Why.REFUSED, server.ok(server.stream(List.of("I can"), "content_filter")));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsNoStreamIsNoAnswer(Kind kind) {
        of(kind);
        for (String body : List.of("<html>sign in</html>", "", "{\"error\": \"overloaded\"}", "data: {broken\n\n", "{\"message\": ")) {
            server.answers(server.ok(body));
            assertFalse(ask(server.model()) instanceof Said, body);
        }
    }

    @Test
    void aFailureBeforeAnyWordIsTriedOnceMore() {
        server.answers(server.saying("{}"));
        server.wire.stubFor(post(urlEqualTo(server.path())).inScenario("once").whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(503)).willSetStateTo("well"));
        assertEquals(new Said("{}"), ask(server.model()));
        server.wire.verify(2, postRequestedFor(urlEqualTo(server.path())));
    }

    @Test
    void whatWasSaidBeforeItBegunIsNotWaitedForLongerThanTheBeginning() {
        server.answers(server.saying("{\"a\"", ": 1", "}").withChunkedDribbleDelay(3, (int) Servers.FIRST.toMillis() * 6 / 5));
        assertEquals(new Silent(Why.LATE), server.model().ask(asked(), said -> false));
    }

    @Test
    void ofTooManyAtOnceTheRestIsToldSoAtOnce() throws Exception {
        server.answers(server.saying("{}").withFixedDelay(30_000));
        var settings = server.settings("", 1_000_000, 2, Path.of("no-such-file"));
        var model = LanguageModel.over(ChatServer.at(settings), settings, Clock.systemUTC());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = callers.invokeAll(Collections.nCopies(40, () -> ask(model))).stream().map(done -> done.resultNow()).toList();
            assertEquals(2, told.stream().filter(new Silent(Why.LATE)::equals).count());
            assertEquals(38, told.stream().filter(new Silent(Why.BUSY)::equals).count());
        }
    }

    @Test
    void aServerThatFailsOnAndOnIsLeftAlone() {
        server.answers(aResponse().withStatus(400));
        var model = server.model();
        var told = IntStream.range(0, 12).mapToObj(i -> ask(model)).toList();
        assertEquals(new Silent(Why.RESTING), told.getLast());
        server.wire.verify(5, postRequestedFor(urlEqualTo(server.path())));
    }

    @Test
    void theDaysTokensAreNotPassed() {
        server.answers(server.saying("{}"));
        var settings = server.settings("", 250, 4, Path.of("no-such-file"));
        var model = LanguageModel.over(ChatServer.at(settings), settings, Clock.systemUTC());
        assertEquals(new Said("{}"), ask(model));
        assertEquals(new Said("{}"), ask(model));
        assertEquals(new Silent(Why.BUDGET), ask(model));
    }

    @Test
    void theKillSwitchNeedsNoRestart(@TempDir Path folder) throws IOException {
        server.answers(server.saying("{}"));
        var off = folder.resolve("model-off");
        var settings = server.settings("", 1_000_000, 4, off);
        var model = LanguageModel.over(ChatServer.at(settings), settings, Clock.systemUTC());
        Files.createFile(off);
        assertEquals(new Silent(Why.OFF), ask(model));
        Files.delete(off);
        assertEquals(new Said("{}"), ask(model));
    }

    @Test
    void theKeyIsSentAndNeverPrinted() {
        server.answers(server.saying("{}"));
        var settings = server.settings("sk-secret", 1_000_000, 4, Path.of("no-such-file"));
        ask(LanguageModel.over(ChatServer.at(settings), settings, Clock.systemUTC()));
        server.wire.verify(postRequestedFor(urlEqualTo(server.path())).withHeader("Authorization", equalTo("Bearer sk-secret")));
        assertFalse(settings.toString().contains("secret"));
    }

    @Test
    void withNoModelNothingIsSaid() {
        assertEquals(new Silent(Why.OFF), ask(LanguageModel.none()));
        assertFalse(LanguageModel.none().on(Job.ANSWER));
    }

    private void silent(Why why, ResponseDefinitionBuilder response) {
        server.answers(response);
        assertEquals(new Silent(why), ask(server.model()));
    }

    private static Told ask(LanguageModel model) {
        return assertTimeoutPreemptively(FAR_TOO_LONG, () -> model.ask(asked(), said -> true));
    }

    private static Ask asked() {
        return new Ask(Job.ANSWER, "a-job", List.of(new Prompt.Message(Prompt.Role.SYSTEM, "Be brief.", 1),
                new Prompt.Message(Prompt.Role.USER, "Well?", 2)), "{\"type\":\"object\",\"additionalProperties\":false}", 100, 100,
                Servers.FIRST, Servers.WHOLE);
    }
}
