package org.waypost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Every row of the contract's table of errors. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest extends Asked {
    private static final String MARKER = "zebra4711marker";

    @ParameterizedTest
    @ValueSource(strings = {
        "", "not json", "[]", "\"text\"", "null", "{\"text\": \"a\"", "{\"text\": 5}", "{\"text\": [\"a\"]}", "{}",
        "{\"text\": null}", "{\"text\": \"a\", \"choice\": \"b\"}", "{\"choice\": true}", "{\"text\": \"a\", \"after\": \"1\"}",
        "{\"text\": \"a\", \"after\": 1.5}", "{\"text\": \"a\", \"answers\": -1}", "{\"text\": \"a\", \"turnId\": 7}",
        "{\"text\": \"half \\ud800 a character\"}", "{\"text\": \"a\", \"text\": \"b\"}", "{\"text\": \"a\"} trailing", "{'text': 'a'}"
    })
    void whatCannotBeReadIsMalformed(String body) {
        refused(turn(body), 400, "malformed");
    }

    @Test
    void textThatIsNotUtf8IsMalformed() {
        byte[] latin = "{\"text\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        refused(bytes(latin), 400, "malformed");
        refused(bytes("{\"text\": \"hello\"}".getBytes(StandardCharsets.UTF_16)), 400, "malformed");
        refused(bytes(new byte[] {(byte) 0xff, 0, 1, 2}), 400, "malformed");
    }

    @Test
    void aQueryThatIsNoNumberIsMalformed() {
        refused(get(conversation() + "?after=x", token), 400, "malformed");
        refused(get(conversation() + "?limit=-1", token), 400, "malformed");
        refused(get(conversation() + "/turns/one", token), 400, "malformed");
    }

    @Test
    void withoutATokenItIsUnauthorised() {
        refused(get(conversation(), ""), 401, "unauthorised");
        refused(post(conversation() + "/turns", "{\"text\": \"a\"}", ""), 401, "unauthorised");
        refused(send(request(conversation(), "").header("Authorization", "Basic YTpi").GET()), 401, "unauthorised");
        assertThat(send(request(conversation(), "").header("Cookie", "wp=" + id + "." + token).GET()).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherConversationsTokenIsForbidden() {
        var other = tree(post("/api/v1/conversations", "{}", "")).path("token").stringValue();
        refused(get(conversation(), other), 403, "forbidden");
        refused(get(conversation(), "nonsense"), 403, "forbidden");
        refused(send(request(conversation(), other).DELETE()), 403, "forbidden");
        assertThat(get(conversation(), token).statusCode()).isEqualTo(200);
    }

    @Test
    void theDeskIsForbiddenWithoutItsRole() {
        refused(post("/api/v1/conversations", "{\"channel\": \"desk\"}", ""), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c_000000000000000000000000", "c_1", "resume", "%27%20or%201=1"})
    void anUnknownConversationIsNotFound(String unknown) {
        refused(get("/api/v1/conversations/" + unknown, token), 404, "not-found");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        refused(get(conversation() + "/turns/99", token), 404, "not-found");
        refused(get(conversation() + "/handoffs/h9/letter", token), 404, "not-found");
        refused(get(conversation() + "/nothing", token), 404, "not-found");
        refused(get("/api/v1/nothing", ""), 404, "not-found");
        refused(get("/api/v2/topics", ""), 404, "not-found");
    }

    @Test
    void otherMethodsAreNotAllowed() {
        var answer = send(request("/api/v1/topics", "").PUT(BodyPublishers.ofString("")));
        refused(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).hasValueSatisfying(allowed -> assertThat(allowed).contains("GET"));
        refused(send(request(conversation() + "/turns", token).GET()), 405, "method-not-allowed");
    }

    @Test
    void otherFormsAreNotAcceptable() {
        var post = request(conversation() + "/turns", token).header("Content-Type", "application/json").header("Accept", "text/html");
        refused(send(post.POST(BodyPublishers.ofString("{\"text\": \"hello\"}"))), 406, "not-acceptable");
        refused(send(request("/api/v1/topics", "").header("Accept", "application/xml").GET()), 406, "not-acceptable");
        refused(send(request(conversation() + "/handoffs/h1/letter", token).header("Accept", "image/png").GET()), 406,
                "not-acceptable");
    }

    @Test
    void otherBodiesAreUnsupported() {
        var post = request(conversation() + "/turns", token).header("Content-Type", "text/plain");
        refused(send(post.POST(BodyPublishers.ofString("hello"))), 415, "unsupported-media-type");
    }

    @Test
    void aTurnBehindTheLatestHasBeenMovedOnFrom() {
        say("hello");
        refused(turn("{\"text\": \"hello\", \"after\": 0}"), 409, "moved-on");
        assertThat(turn("{\"text\": \"hello\", \"after\": 1}").statusCode()).isEqualTo(200);
    }

    @Test
    void aTurnIdIsForOneContent() {
        turn("{\"text\": \"hello\", \"turnId\": \"t-1\"}");
        refused(turn("{\"text\": \"goodbye\", \"turnId\": \"t-1\"}"), 409, "turn-id-reused");
    }

    @Test
    void aBodyOver16KbIsTooLarge() {
        String padded = "{\"text\": \"hello\", \"padding\": \"%s\"}";
        int room = 16 * 1024 - padded.length() + 2;
        assertThat(turn(padded.formatted("x".repeat(room))).statusCode()).isEqualTo(200);
        refused(turn(padded.formatted("x".repeat(room + 1))), 413, "too-large");
    }

    @Test
    void aBodyOfUntoldLengthIsTooLargeToo() {
        byte[] body = ("{\"text\": \"" + "x".repeat(20_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var post = request(conversation() + "/turns", token).header("Content-Type", "application/json");
        refused(send(post.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t ", "\u200b\u200b", "\u0000\u0007", "\u202e"})
    void textWithNothingToSeeIsInvalid(String text) {
        invalid(say(text), "text");
    }

    @Test
    void textOf2000CharactersIsTakenAndOneMoreIsInvalid() {
        assertThat(say("\ud83d\ude42".repeat(2_000)).statusCode()).isEqualTo(200);
        invalid(say("a".repeat(2_001)), "text");
        assertThat(say("  " + "a".repeat(2_000) + "\n").statusCode()).isEqualTo(200);
    }

    @Test
    void aLineBreakCountsOne() {
        assertThat(say("a\r\n".repeat(999) + "ab").statusCode()).isEqualTo(200);
    }

    @Test
    void aChoiceThatIsNotOfferedIsInvalid() {
        invalid(turn("{\"choice\": \"nope\"}"), "choice");
        invalid(turn("{\"choice\": \" \"}"), "choice");
        invalid(turn("{\"choice\": \"" + "x".repeat(5_000) + "\"}"), "choice");
    }

    @Test
    void otherValuesThatCannotBeUsedAreInvalid() {
        invalid(turn("{\"text\": \"a\", \"turnId\": \"with space\"}"), "turnId");
        invalid(post("/api/v1/conversations", "{\"topic\": \"cats\"}", ""), "topic");
        invalid(post("/api/v1/conversations", "{\"channel\": \"terminal\"}", ""), "channel");
        invalid(post(conversation() + "/feedback", "{\"turn\": 99, \"helpful\": true}", token), "turn");
        invalid(post(conversation() + "/feedback", "{\"turn\": 0}", token), "helpful");
        invalid(get("/api/v1/organisations?q=%20", ""), "q");
        invalid(get("/api/v1/organisations", ""), "q");
        invalid(get("/api/v1/organisations?q=a&kind=shop", ""), "kind");
    }

    @Test
    void overTheLimitItSaysWhenAndWhomToRing() {
        exhaust();
        var answer = say("hello");
        for (int i = 0; i < TURNS_A_MINUTE && answer.statusCode() == 200; i++) {
            answer = say("hello"); // On a slow machine a little is allowed again meanwhile.
        }
        refused(answer, 429, "too-many");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(tree(answer).path("detail").stringValue()).contains("999").contains("111");
    }

    @Test
    void dangerIsNeverRateLimitedAway() {
        exhaust();
        var answer = say("my dad has crushing chest pain going down his arm right now");
        assertThat(answer.statusCode()).isEqualTo(200);
        var card = tree(answer).path("messages").path(0);
        assertThat(card.path("type").stringValue()).isEqualTo("care-card");
        assertThat(card.path("level").stringValue()).isEqualTo("emergency");
    }

    @Test
    void aStreamIsRefusedWithTheSameStatusAndOneEvent() {
        var post = request(conversation() + "/turns", token).header("Content-Type", "application/json").header("Accept",
                "text/event-stream");
        var answer = send(post.POST(BodyPublishers.ofString("{\"text\": \"\"}")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type)
                .startsWith("text/event-stream"));
        assertThat(answer.body()).startsWith("event: error\ndata: {\"type\":\"/problems/invalid\"").endsWith("\n\n");
    }

    @Test
    void nothingThatWasSentIsLoggedOrEchoed(CapturedOutput output) {
        var answers = new java.util.ArrayList<HttpResponse<String>>();
        answers.add(turn("{\"text\": \"" + MARKER));
        answers.add(turn("{\"text\": [\"" + MARKER + "\"]}"));
        answers.add(turn("{\"choice\": \"" + MARKER + "\"}"));
        answers.add(turn("{\"text\": \"a\", \"after\": \"" + MARKER + "\"}"));
        answers.add(get(conversation() + "?after=" + MARKER, token));
        answers.add(get("/api/v1/conversations/" + MARKER, MARKER));
        answers.add(get("/api/v1/organisations?q=a&kind=" + MARKER, ""));
        answers.add(post(conversation() + "/feedback", "{\"turn\": 0, \"helpful\": \"" + MARKER + "\"}", token));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain(MARKER).doesNotContain("org.waypost").doesNotContain("Exception");
        });
        say("my name is " + MARKER);
        assertThat(output.getAll()).doesNotContain(MARKER).doesNotContain(token);
    }

    private void exhaust() {
        for (int i = 0; i < TURNS_A_MINUTE; i++) {
            say("hello");
        }
    }

    private HttpResponse<String> bytes(byte[] body) {
        var post = request(conversation() + "/turns", token).header("Content-Type", "application/json");
        return send(post.POST(BodyPublishers.ofByteArray(body)));
    }

    private void invalid(HttpResponse<String> answer, String field) {
        refused(answer, 422, "invalid");
        assertThat(texts(tree(answer).path("fields"))).containsExactly(field);
    }

    private void refused(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = tree(answer);
        assertThat(problem.path("type").stringValue()).isEqualTo("/problems/" + name);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("title").stringValue()).isNotEmpty();
        assertThat(problem.path("detail").stringValue()).isNotEmpty();
    }
}
