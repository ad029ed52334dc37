package org.waypost.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.waypost.llm.ModelSettings.Jobs;
import org.waypost.llm.ModelSettings.Kind;

/** A server that plays a model's, in either API. */
final class Servers implements AutoCloseable {
    static final Duration FIRST = Duration.ofMillis(1500);
    static final Duration WHOLE = Duration.ofMillis(2500);
    final WireMockServer wire = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    final Kind kind;

    Servers(Kind kind) {
        this.kind = kind;
        wire.start();
    }

    LanguageModel model() {
        return LanguageModel.over(ChatServer.at(settings()), settings(), Clock.systemUTC());
    }

    ModelSettings settings() {
        return settings("", 1_000_000, 4, Path.of("no-such-file"));
    }

    ModelSettings settings(String key, long tokens, int atOnce, Path off) {
        return new ModelSettings(kind, "http://localhost:" + wire.port() + (kind == Kind.OPENAI ? "/v1" : ""), "a-model", key, "", FIRST,
                WHOLE, atOnce, tokens, off, 10, new Jobs(true, true));
    }

    void answers(ResponseDefinitionBuilder response) {
        wire.resetAll();
        wire.stubFor(post(urlEqualTo(path())).willReturn(response));
    }

    String path() {
        return kind == Kind.OPENAI ? "/v1/chat/completions" : "/api/chat";
    }

    /** A whole answer in these pieces. */
    ResponseDefinitionBuilder saying(String... pieces) {
        return ok(stream(List.of(pieces), "stop"));
    }

    ResponseDefinitionBuilder ok(String body) {
        return aResponse().withStatus(200).withBody(body)
                .withHeader("Content-Type", kind == Kind.OPENAI ? "text/event-stream" : "application/x-ndjson");
    }

    String stream(List<String> pieces, String finish) {
        return pieces.stream().map(this::piece).collect(Collectors.joining()) + end(finish);
    }

    String piece(String text) {
        String said = '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        return switch (kind) {
            case OPENAI -> "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                    + said + "}}]}\n\n";
            case OLLAMA -> "{\"model\":\"a-model\",\"message\":{\"role\":\"assistant\",\"content\":" + said + "},\"done\":false}\n";
        };
    }

    String end(String finish) {
        return switch (kind) {
            case OPENAI -> "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,\"delta\":{},"
                    + "\"finish_reason\":\"" + finish + "\"}]}\n\ndata: [DONE]\n\n";
            case OLLAMA -> "{\"model\":\"a-model\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\""
                    + finish + "\"}\n";
        };
    }

    @Override
    public void close() {
        wire.stop();
    }
}
