package org.waypost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConversationsApiTest extends Asked {

    @Test
    void aConversationBeginsWithAGreetingAndAToken() {
        var answer = post("/api/v1/conversations", "{\"channel\": \"web\", \"topic\": \"records\", \"unknownField\": [1]}", "");
        assertThat(answer.statusCode()).isEqualTo(201);
        var begun = tree(answer);
        assertThat(begun.path("conversationId").stringValue()).matches("c_[0-9a-f]{24}");
        assertThat(begun.path("token").stringValue()).hasSize(43);
        assertThat(begun.path("channel").stringValue()).isEqualTo("web");
        assertThat(begun.path("reply").path("turn").intValue()).isZero();
        assertThat(begun.path("reply").path("messages")).isNotEmpty();
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/conversations/" + begun.path("conversationId")
                .stringValue());
    }

    @Test
    void aConversationBeginsWithoutABodyToo() {
        assertThat(send(request("/api/v1/conversations", "").POST(BodyPublishers.noBody())).statusCode()).isEqualTo(201);
    }

    @Test
    void aTurnIsAnsweredAndStandsInTheTranscript() {
        var reply = tree(say("I want a copy of my own records"));
        assertThat(reply.path("turn").intValue()).isEqualTo(1);
        var transcript = tree(get(conversation(), token));
        assertThat(transcript.path("channel").stringValue()).isEqualTo("api");
        assertThat(transcript.path("turns")).hasSize(1);
        assertThat(transcript.path("turns").path(0).path("said").path("text").stringValue()).isEqualTo("I want a copy of my own records");
        assertThat(transcript.path("turns").path(0).path("reply")).isEqualTo(reply);
        assertThat(transcript.path("journey")).isEqualTo(reply.path("journey"));
        assertThat(tree(get(conversation() + "/turns/1", token))).isEqualTo(reply);
    }

    @Test
    void theTranscriptKeepsToAfterAndLimit() {
        for (int i = 0; i < 4; i++) {
            say("hello " + i);
        }
        var some = tree(get(conversation() + "?after=1&limit=2", token)).path("turns");
        assertThat(some.valueStream().map(turn -> turn.path("turn").intValue()).toList()).containsExactly(2, 3);
    }

    @Test
    void aTurnSentAgainIsAnsweredAsBeforeAndChangesNothing() {
        String body = "{\"text\": \"hello\", \"turnId\": \"5f0c5c9e-1111-4222-8333-944455556666\"}";
        var first = turn(body);
        var again = turn(body);
        assertThat(first.headers().firstValue("Idempotent-Replay")).isEmpty();
        assertThat(again.headers().firstValue("Idempotent-Replay")).contains("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(tree(get(conversation(), token)).path("turns")).hasSize(1);
    }

    @Test
    void aStreamHasUnderstandingEachMessageAndTheWholeReply() {
        var answer = stream("{\"text\": \"I want a copy of my own records\", \"turnId\": \"t-1\"}", "");
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type)
                .startsWith("text/event-stream"));
        var events = answer.body().split("\n\n");
        assertThat(events[0]).startsWith("id: 1-1\nevent: understanding\ndata: {");
        assertThat(events[1]).startsWith("id: 1-2\nevent: message\ndata: {\"type\":");
        String last = events[events.length - 1];
        assertThat(last).startsWith("id: 1-" + events.length + "\nevent: done\ndata: ");
        assertThat(json.readTree(last.substring(last.indexOf("{")))).isEqualTo(tree(get(conversation() + "/turns/1", token)));
        assertThat(events).hasSize(2 + tree(get(conversation() + "/turns/1", token)).path("messages").size());
    }

    @Test
    void afterABrokenLineTheRestOfTheStreamCanBeHad() {
        String body = "{\"text\": \"hello\", \"turnId\": \"t-1\"}";
        String whole = stream(body, "").body();
        String rest = stream(body, "1-1").body();
        assertThat(rest).startsWith("id: 1-2\n");
        assertThat(whole).endsWith(rest);
    }

    @Test
    void feedbackIsTaken() {
        say("hello");
        assertThat(post(conversation() + "/feedback", "{\"turn\": 1, \"helpful\": false, \"comment\": \"no\"}", token).statusCode())
                .isEqualTo(204);
        assertThat(post(conversation() + "/feedback", "{\"turn\": 1, \"helpful\": true}", token).statusCode()).isEqualTo(204);
    }

    @Test
    void anErasedConversationIsGone() {
        say("hello");
        assertThat(send(request(conversation(), token).DELETE()).statusCode()).isEqualTo(204);
        assertThat(get(conversation(), token).statusCode()).isEqualTo(404);
        assertThat(say("hello").statusCode()).isEqualTo(404);
        assertThat(send(request(conversation(), token).DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void ofManyTurnsAtOnceAsManyAreKeptAsAreAnswered() throws Exception {
        var answers = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < 8; i++) {
            answers.add(() -> say("hello at once"));
        }
        int answered = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(answers)) {
                assertThat(answer.get().statusCode()).isIn(200, 409);
                answered += answer.get().statusCode() == 200 ? 1 : 0;
            }
        }
        assertThat(answered).isPositive();
        assertThat(tree(get(conversation(), token)).path("turns")).hasSize(answered);
    }

    @Test
    void answersAreStoredNowhereOnTheWay() {
        for (var answer : java.util.List.of(say("hello"), get(conversation(), token), get("/api/v1/topics", ""), get(conversation(),
                ""))) {
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void topicsAreTheJourneys() {
        var topics = tree(get("/api/v1/topics", "")).path("topics");
        assertThat(texts(json.valueToTree(topics.valueStream().map(topic -> topic.path("id")).toList()))).contains("records",
                "complaint");
    }

    @Test
    void anOrganisationIsFoundByItsNickname() {
        var found = tree(get("/api/v1/organisations?q=the%20rvi&kind=hospital", "")).path("organisations").path(0);
        assertThat(found.path("id").stringValue()).isEqualTo("royal-victoria-infirmary");
        assertThat(found.path("trust").path("odsCode").stringValue()).isEqualTo("RTD");
        assertThat(found.path("score").doubleValue()).isBetween(0.5, 1.0);
        JsonNode pals = found.path("contacts").path("pals");
        assertThat(pals.path("publisher").stringValue()).isNotEmpty();
        assertThat(pals.has("say")).isFalse();
    }

    private HttpResponse<String> stream(String body, String lastEvent) {
        var request = request(conversation() + "/turns", token).header("Content-Type", "application/json").header("Accept",
                "text/event-stream");
        return send((lastEvent.isEmpty() ? request : request.header("Last-Event-ID", lastEvent)).POST(BodyPublishers.ofString(body)));
    }
}
