package org.waypost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A conversation goes on elsewhere, and comes back. */
@ExtendWith(OutputCaptureExtension.class)
class ResumeApiTest extends Asked {
    private static final String RESUME = "/api/v1/conversations/resume";
    private static final String DANGER = "my dad has crushing chest pain right now and it is going down his arm";

    private String code(String bearer) {
        var made = post(conversation() + "/resume-code", "", bearer);
        assertThat(made.statusCode()).isEqualTo(201);
        return tree(made).path("code").stringValue();
    }

    private HttpResponse<String> resume(String code) {
        return post(RESUME, "{\"code\": " + json.writeValueAsString(code) + ", \"channel\": \"widget\"}", "");
    }

    private String moved() {
        return tree(resume(code(token))).path("token").stringValue();
    }

    private HttpResponse<String> sayWith(String bearer, String words) {
        return post(conversation() + "/turns", "{\"text\": \"" + words + "\"}", bearer);
    }

    @Test
    void aCodeLastsAQuarterOfAnHour() {
        var made = tree(send(request(conversation() + "/resume-code", token).POST(BodyPublishers.noBody())));
        assertThat(made.path("code").stringValue()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(Instant.parse(made.path("expiresAt").stringValue()))
                .isBetween(Instant.now().plusSeconds(14 * 60), Instant.now().plusSeconds(15 * 60));
    }

    @Test
    void aCodeGivesTheConversationWithAFreshTokenAndTheLatestReply() {
        var reply = tree(say("I want a copy of my own records"));
        var answer = resume(code(token));
        assertThat(answer.statusCode()).isEqualTo(200);
        var resumed = tree(answer);
        assertThat(resumed.path("conversationId").stringValue()).isEqualTo(id);
        assertThat(resumed.path("channel").stringValue()).isEqualTo("widget");
        assertThat(resumed.path("reply")).isEqualTo(reply);
        assertThat(resumed.path("token").stringValue()).hasSize(43).isNotEqualTo(token);
        assertThat(sayWith(resumed.path("token").stringValue(), "hello").statusCode()).isEqualTo(200);
        assertThat(tree(get(conversation(), token)).path("channel").stringValue()).isEqualTo("widget");
    }

    @Test
    void aCodeIsHeardInAnyCaseAndWithAnythingBetween() {
        assertThat(resume(" " + code(token).toLowerCase(java.util.Locale.ROOT).replace("-", " ").replace("0", "o").replace("1", "l"))
                .statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeIsUsedOnceAndANewOneCancelsTheOlder() {
        String first = code(token);
        String second = code(token);
        refused(resume(first), 404, "not-found");
        assertThat(resume(second).statusCode()).isEqualTo(200);
        refused(resume(second), 404, "not-found");
    }

    @Test
    void theOldTokenMayReadAndEraseAndNothingElse() {
        say("hello");
        moved();
        assertThat(get(conversation(), token).statusCode()).isEqualTo(200);
        assertThat(get(conversation() + "/turns/1", token).statusCode()).isEqualTo(200);
        refused(say("hello again"), 409, "taken-over");
        refused(post(conversation() + "/feedback", "{\"turn\": 1, \"helpful\": true}", token), 409, "taken-over");
        refused(post(conversation() + "/resume-code", "", token), 409, "taken-over");
        assertThat(tree(get(conversation(), token)).path("turns")).hasSize(1);
        assertThat(send(request(conversation(), token).DELETE()).statusCode()).isEqualTo(204);
        assertThat(get(conversation(), token).statusCode()).isEqualTo(404);
    }

    @Test
    void dangerInWordsThatComeTooLateIsShownAllTheSame() {
        moved();
        var problem = tree(say(DANGER));
        assertThat(problem.path("type").stringValue()).isEqualTo("/problems/taken-over");
        assertThat(problem.path("messages").path(0).path("level").stringValue()).isEqualTo("emergency");
        assertThat(tree(say("hello")).has("messages")).isFalse();
    }

    @Test
    void aNewCodeBringsItBack() {
        String elsewhere = moved();
        String back = tree(resume(code(elsewhere))).path("token").stringValue();
        assertThat(sayWith(back, "hello").statusCode()).isEqualTo(200);
        refused(sayWith(elsewhere, "hello"), 409, "taken-over");
        refused(get(conversation(), token), 403, "forbidden");
    }

    @Test
    void theDeskIsForbiddenWithoutItsRoleAndTheCodeStaysGood() {
        String code = code(token);
        refused(post(RESUME, "{\"code\": \"" + code + "\", \"channel\": \"desk\"}", ""), 403, "forbidden");
        refused(post(RESUME, "{\"code\": \"" + code + "\", \"channel\": \"desk\"}", token), 403, "forbidden");
        assertThat(resume(code).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"code\": \"7K3M-9PQ\"}", "{\"code\": \"\"}", "{\"code\": \"7K3M-9PQX\", \"channel\": \"terminal\"}"})
    void whatCannotBeACodeIsInvalid(String body) {
        refused(post(RESUME, body, ""), 422, "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"code\": 5}"})
    void whatCannotBeReadIsMalformed(String body) {
        refused(post(RESUME, body, ""), 400, "malformed");
    }

    @Test
    void anUnknownCodeIsNotFound() {
        refused(resume("7K3M-9PQX"), 404, "not-found");
    }

    @Test
    void codesNeedTheConversationsToken() {
        refused(post(conversation() + "/resume-code", "", ""), 401, "unauthorised");
        refused(post(conversation() + "/resume-code", "", "nonsense"), 403, "forbidden");
        refused(send(request(RESUME, "").GET()), 401, "unauthorised");
    }

    @Test
    void nothingOfACodeIsLogged(CapturedOutput output) {
        String code = code(token);
        resume(code);
        resume("7K3M-9PQX");
        assertThat(output.getAll()).contains("resumed " + id).doesNotContain(code).doesNotContain(code.replace("-", ""))
                .doesNotContain("7K3M");
    }

    private void refused(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(tree(answer).path("type").stringValue()).isEqualTo("/problems/" + name);
    }
}
