package org.waypost.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real server, asked over HTTP. Tests of one limit share it: at most 40 turns in a conversation. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "waypost.limits.turns=40", "waypost.web.allowed-origins=https://trust.example",
            "waypost.store.path=target/test-data/${random.uuid}"
        })
public abstract class Asked {
    static final int TURNS_A_MINUTE = 40;

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    String id = "";
    String token = "";

    /** Each test has a conversation of its own. */
    @BeforeEach
    void begin() {
        var begun = tree(post("/api/v1/conversations", "{}", ""));
        id = begun.path("conversationId").stringValue();
        token = begun.path("token").stringValue();
    }

    String conversation() {
        return "/api/v1/conversations/" + id;
    }

    HttpResponse<String> turn(String body) {
        return post(conversation() + "/turns", body, token);
    }

    HttpResponse<String> say(String text) {
        return turn("{\"text\": " + json.writeValueAsString(text) + "}");
    }

    protected HttpResponse<String> get(String path, String bearer) {
        return send(request(path, bearer).GET());
    }

    protected HttpResponse<String> post(String path, String body, String bearer) {
        return send(request(path, bearer).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    protected HttpRequest.Builder request(String path, String bearer) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            // A kept connection may be closed by the server just as it is used again: each call has its own.
            try (var client = HttpClient.newHttpClient()) {
                return client.send(request.build(), BodyHandlers.ofString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode tree(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
