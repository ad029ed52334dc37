package org.waypost.web.api;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class SendingApiTest extends WithLetter {
    private static final WireMockServer RECEIVER = new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @DynamicPropertySource
    static void intake(DynamicPropertyRegistry settings) {
        RECEIVER.start();
        settings.add("waypost.sending.every", () -> "20ms");
        settings.add("waypost.sending.intakes.gp.name", () -> "Example Surgery");
        settings.add("waypost.sending.intakes.gp.handoffs", () -> "re-gp");
        settings.add("waypost.sending.intakes.gp.url", () -> RECEIVER.baseUrl() + "/in");
        settings.add("waypost.sending.intakes.gp.secret", () -> "s".repeat(32));
    }

    @BeforeEach
    void receive() {
        RECEIVER.resetAll();
        RECEIVER.stubFor(WireMock.post(urlPathEqualTo("/in")).willReturn(ok()));
    }

    @AfterAll
    static void stop() {
        RECEIVER.stop();
    }

    @Test
    void aLetterThatIsAgreedToIsSentOnceAndItsReceiptTellsSo() {
        var offer = get(sending(), token);
        assertThat(offer.statusCode()).isEqualTo(200);
        assertThat(tree(offer).path("to").asString()).isEqualTo("Example Surgery");
        assertThat(tree(offer).path("keptFor").asString()).isEqualTo("PT72H");
        String key = UUID.randomUUID().toString();
        var first = send(true, "Ann Example", key);
        assertThat(first.statusCode()).isEqualTo(202);
        String reference = tree(first).path("reference").asString();
        assertThat(reference).matches("WP(-[0-9A-Z]{4}){3}");
        Awaitility.await().untilAsserted(() -> assertThat(state(reference)).isEqualTo("sent"));
        assertThat(tree(send(true, "Ann Example", key)).path("reference").asString()).isEqualTo(reference);
        assertThat(received()).singleElement().satisfies(call -> {
            assertThat(call.getHeader("Idempotency-Key")).isEqualTo(reference);
            assertThat(json.readTree(call.getBody()).path("letter").path("text").asString()).contains("Ann Example");
        });
    }

    @Test
    void withoutConsentNothingIsKeptOrSent() {
        for (String consent : List.of("\"consent\": false, ", "\"consent\": null, ", "")) {
            var answer = post(sending(), "{" + consent + "\"idempotencyKey\": \"k\", \"fields\": {}}", token);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(texts(tree(answer).path("fields"))).containsExactly("consent");
        }
        assertThat(send(true, "Ann", "k").statusCode()).isEqualTo(202);
    }

    @Test
    void aKeyIsNeededAndIsForOneLetter() {
        assertThat(post(sending(), "{\"consent\": true}", token).statusCode()).isEqualTo(422);
        assertThat(send(true, "Ann", "k".repeat(101)).statusCode()).isEqualTo(422);
        assertThat(send(true, "Ann", "k").statusCode()).isEqualTo(202);
        var other = send(true, "Bob", "k");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(tree(other).path("type").asString()).isEqualTo("/problems/key-reused");
    }

    @Test
    void erasingCancelsWhatHasNotGone() {
        RECEIVER.stubFor(WireMock.post(urlPathEqualTo("/in")).willReturn(serverError()));
        String reference = tree(send(true, "Ann", "k")).path("reference").asString();
        Awaitility.await().until(() -> received().size() == 1);
        assertThat(send(request(conversation(), token).DELETE()).statusCode()).isEqualTo(204);
        assertThat(get(sending() + "/" + reference, token).statusCode()).isEqualTo(404);
    }

    @Test
    void tenThousandCharactersAreRefusedAndNothingIsSent() {
        assertThat(send(true, "x".repeat(10_000), "k").statusCode()).isEqualTo(422);
        assertThat(received()).isEmpty();
    }

    @Test
    void whatIsTypedCanNotBecomeAHeader() {
        var receipt = tree(send(true, "Ann\\r\\nIdempotency-Key: evil\\r\\n\\r\\n{}", "k\\r\\nX-Evil: 1"));
        String reference = receipt.path("reference").asString();
        Awaitility.await().until(() -> received().size() == 1);
        assertThat(received().getFirst().header("Idempotency-Key").values()).containsExactly(reference);
        assertThat(received().getFirst().containsHeader("X-Evil")).isFalse();
    }

    @Test
    void aLetterThatIsNotThereIsNotFoundAndNeitherIsAReference() {
        assertThat(post(conversation() + "/handoffs/h99/send", "{\"consent\": true, \"idempotencyKey\": \"k\"}", token).statusCode())
                .isEqualTo(404);
        assertThat(get(sending() + "/WP-0000-0000-0000", token).statusCode()).isEqualTo(404);
        assertThat(get(sending() + "/WP-0000-0000-0000", "").statusCode()).isEqualTo(401);
    }

    private String sending() {
        return conversation() + "/handoffs/" + handoff + "/send";
    }

    private HttpResponse<String> send(boolean consent, String name, String key) {
        return post(sending(), "{\"consent\": " + consent + ", \"idempotencyKey\": \"" + key + "\", \"fields\": {\"fullName\": \"" + name
                + "\"}}", token);
    }

    private String state(String reference) {
        return tree(get(sending() + "/" + reference, token)).path("state").asString();
    }

    private static List<LoggedRequest> received() {
        return RECEIVER.findAll(postRequestedFor(urlPathEqualTo("/in")));
    }
}
