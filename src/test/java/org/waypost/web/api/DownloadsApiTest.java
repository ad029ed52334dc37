package org.waypost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DownloadsApiTest extends WithLetter {
    private static final String MARKER = "Zebra-Person-4711";

    @Test
    void aLinkLeadsToTheLetterWithoutAToken() {
        var made = linked("pdf");
        assertThat(Duration.between(Instant.now(), Instant.parse(made.path("expiresAt").stringValue())))
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        for (int i = 0; i < 2; i++) {
            var file = fetch(made, "*/*");
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body()).startsWith("%PDF");
            assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"gp-records.pdf\"");
            assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void whatWasTypedIsInTheFile() {
        assertThat(fetch(linked("txt"), "*/*").body()).contains(MARKER);
        assertThat(fetch(linked("html"), "*/*").body()).contains(MARKER);
    }

    @Test
    void anUnknownLinkIsAKindPageAndAProblemForPrograms() {
        var page = send(request("/downloads/nothing", "").header("Accept", "text/html").GET());
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("This link has run out", "/conversation#latest");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        var problem = send(request("/downloads/nothing", "").header("Accept", "application/problem+json").GET());
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(tree(problem).path("type").stringValue()).isEqualTo("/problems/not-found");
    }

    @Test
    void erasingTheConversationEndsItsLinks() {
        var made = linked("txt");
        send(request(conversation(), token).DELETE());
        assertThat(fetch(made, "*/*").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingTypedIntoALetterIsInTheFilesOnDisk() throws IOException {
        send(request(letter(), token).header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"fields\": {\"fullName\": \"" + MARKER + "\"}}")));
        var made = linked("txt");
        assertThat(onDisk(MARKER)).isZero();
        assertThat(fetch(made, "*/*").body()).contains(MARKER);
        assertThat(onDisk(id)).isPositive();
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(texts(tree(post(conversation() + "/downloads", "{\"handoff\": \"h1\", \"as\": \"exe\"}", token)).path("fields")))
                .containsExactly("as");
        assertThat(texts(tree(post(conversation() + "/downloads", "{\"as\": \"pdf\"}", token)).path("fields")))
                .containsExactly("handoff");
        assertThat(post(conversation() + "/downloads", "{\"handoff\": \"h99\", \"as\": \"pdf\"}", token).statusCode()).isEqualTo(404);
        assertThat(post(conversation() + "/downloads", "{\"handoff\": \"h1\", \"as\": \"pdf\"}", "").statusCode()).isEqualTo(401);
    }

    private JsonNode linked(String as) {
        var answer = post(conversation() + "/downloads", "{\"handoff\": \"" + handoff + "\", \"as\": \"" + as
                + "\", \"fields\": {\"fullName\": \"" + MARKER + "\"}}", token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return tree(answer);
    }

    private HttpResponse<String> fetch(JsonNode made, String accept) {
        return send(request(URI.create(made.path("url").stringValue()).getPath(), "").header("Accept", accept).GET());
    }

    /** In how many of the store's files these words stand. */
    private static long onDisk(String words) throws IOException {
        try (var files = Files.walk(Path.of("target/test-data"))) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, words)).count();
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
