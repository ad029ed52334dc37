package org.waypost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LettersApiTest extends Asked {
    private static final int MOST_TURNS = 15;
    private String letter = "";

    /** Presses on to a handoff with a letter. */
    @BeforeEach
    void untilALetterIsOffered() {
        JsonNode reply = tree(say("I want a copy of my own medical records from my GP"));
        for (int i = 0; i < MOST_TURNS && letter.isEmpty(); i++) {
            for (JsonNode message : reply.path("messages")) {
                if (texts(message.path("handoff").path("documents")).contains("txt")) {
                    letter = conversation() + "/handoffs/" + message.path("handoff").path("id").stringValue() + "/letter";
                }
            }
            if (letter.isEmpty()) {
                reply = tree(turn("{\"choice\": " + firstChoice(reply) + "}"));
            }
        }
        assertThat(letter).isNotEmpty();
    }

    @Test
    void aLetterIsPlainTextWithClearBlanks() {
        var answer = get(letter, token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(answer.body()).contains("[").doesNotContain("{{").doesNotContain("<");
    }

    @Test
    void aLetterIsHtmlWhereThatIsPreferred() {
        var answer = form("text/html, text/plain;q=0.5", "{\"fields\": {\"fullName\": \"<b>Ann & Co</b>\"}}");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("&lt;b&gt;Ann &amp; Co&lt;/b&gt;").doesNotContain("<b>");
    }

    @Test
    void fieldsThatAreSentAreUsedAndNotKept() {
        assertThat(form("text/plain", "{\"fields\": {\"fullName\": \"Ann Example\", \"unknown\": \"x\"}}").body())
                .contains("Ann Example");
        assertThat(get(letter, token).body()).doesNotContain("Ann Example");
        assertThat(get(conversation(), token).body()).doesNotContain("Ann Example");
    }

    @Test
    void aFieldThatIsTooLongIsInvalidAndNamed() {
        var answer = form("text/plain", "{\"fields\": {\"fullName\": \"" + "x".repeat(201) + "\"}}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(texts(tree(answer).path("fields"))).containsExactly("fullName");
        assertThat(form("text/plain", "{\"fields\": {\"fullName\": \"" + "x".repeat(200) + "\"}}").statusCode()).isEqualTo(200);
    }

    @Test
    void fieldsThatAreNoTextsAreMalformed() {
        assertThat(form("text/plain", "{\"fields\": {\"fullName\": 5}}").statusCode()).isEqualTo(400);
        assertThat(form("text/plain", "{\"fields\": []}").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> form(String accept, String body) {
        return send(request(letter, token).header("Content-Type", "application/json").header("Accept", accept)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String firstChoice(JsonNode reply) {
        return reply.path("messages").valueStream().flatMap(message -> message.path("choices").valueStream()).findFirst()
                .map(choice -> choice.path("id").toString()).orElseThrow(() -> new AssertionError("no question and no letter: " + reply));
    }
}
