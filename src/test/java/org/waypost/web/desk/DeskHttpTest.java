package org.waypost.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;

/** Who comes in, what is kept, and what moves. */
@ExtendWith(OutputCaptureExtension.class)
class DeskHttpTest extends AtTheDesk {
    private static final Pattern REFERENCE = Pattern.compile("Reference: (c_[0-9a-f]{24})");
    private static final Pattern LINE = Pattern.compile(
            "\\{\"at\":\"[-0-9T:.]+Z\",\"who\":\"(sam|kim|ana|ben)?\",\"what\":\"[a-z-]+\",\"conversation\":\"(c_[0-9a-f]{24})?\"}");
    private static final Pattern CODE = Pattern.compile("Code: <strong>([^<]+)<");
    private static final String MARKER = "my late aunt Zebedeea's notes from Leeds General Infirmary";

    @Autowired
    ConversationStore store;

    @Test
    void nobodyComesInWithoutSigningIn() {
        var nobody = new Client();
        assertThat(to(nobody.get("/desk"))).isEqualTo("/desk/sign-in");
        assertThat(to(nobody.get("/desk/print?place=1"))).isEqualTo("/desk/sign-in");
        assertThat(to(nobody.post("/desk/turn", "place", "1", "text", "hello"))).startsWith("/desk/sign-in");
        assertThat(to(nobody.post("/desk/find", "q", "leeds"))).startsWith("/desk/sign-in");
    }

    @Test
    void aScriptWhoseSessionHasEndedIsToldSo() {
        var answer = new Client().send(HttpRequest.newBuilder(java.net.URI.create(at("/desk"))).header("Accept", FRAGMENT).GET());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() throws IOException {
        var client = new Client();
        client.get("/desk/sign-in");
        assertThat(to(client.post("/desk/sign-in", "username", "sam", "password", "wrong"))).isEqualTo("/desk/sign-in?wrong");
        client.get("/desk/sign-in");
        assertThat(to(client.post("/desk/sign-in", "username", "hunter2-typed-here", "password", "wrong")))
                .isEqualTo("/desk/sign-in?wrong");
        assertThat(audit()).noneMatch(line -> line.contains("hunter2")).anyMatch(line -> line.contains("\"sign-in-refused\""));
    }

    @Test
    void signInWithoutItsKeyIsRefused() {
        assertThat(to(new Client().postWithoutKey("/desk/sign-in", "username", "sam", "password", PASSWORD)))
                .isEqualTo("/desk/sign-in?again");
    }

    @Test
    void afterManyTriesEvenTheRightPasswordIsRefused() {
        var client = new Client();
        for (int count = 0; count < TRIES; count++) {
            client.get("/desk/sign-in");
            client.post("/desk/sign-in", "username", "kim", "password", "wrong");
        }
        client.get("/desk/sign-in");
        assertThat(to(client.post("/desk/sign-in", "username", "kim", "password", PASSWORD))).isEqualTo("/desk/sign-in?wait");
    }

    @Test
    void aForgedFormChangesNothing() throws IOException {
        var sam = Client.signedIn("sam");
        long before = begun();
        assertThat(to(sam.postWithoutKey("/desk/call", "do", "new"))).isEqualTo("/desk/sign-in?again");
        assertThat(begun()).isEqualTo(before);
        assertThat(sam.get("/desk").body()).contains("No call.");
    }

    private long begun() throws IOException {
        return audit().stream().filter(line -> line.contains("\"call-begun\"")).count();
    }

    @Test
    void pagesAreKeptNowhereAndRunNothingInline() {
        var answer = Client.signedIn("sam").get("/desk");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(answer.body()).doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern(" on[a-z]+=").doesNotContain("style=");
        assertThat(answer.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.contains("HttpOnly"));
    }

    @Test
    void aSessionLastsHalfAnHourAndThroughEveryCall() {
        var sam = Client.signedIn("sam");
        var session = sessions.latest();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(30 * 60);
        sam.act("/desk/call", "do", "new");
        assertThat(session.getMaxInactiveInterval()).as("nobody is on the line yet").isEqualTo(30 * 60);
        sam.act("/desk/check", "place", "1", "answer", "no");
        assertThat(session.getMaxInactiveInterval()).isEqualTo(12 * 60 * 60);
        sam.act("/desk/next", "place", "1", "sure", "erase");
        assertThat(session.getMaxInactiveInterval()).isEqualTo(30 * 60);
    }

    @Test
    void aSessionThatHasEndedAsksToSignInAgain() throws IOException {
        var sam = Client.signedIn("sam");
        sessions.latest().invalidate();
        assertThat(to(sam.get("/desk"))).isEqualTo("/desk/sign-in");
        assertThat(audit()).anyMatch(line -> line.contains("\"timed-out\"") && line.contains("\"sam\""));
    }

    @Test
    void theAuditSaysWhoDidWhatAndNeverWhatWasSaid(CapturedOutput output) throws IOException {
        var sam = Client.signedIn("sam");
        sam.act("/desk/call", "do", "new");
        sam.act("/desk/check", "place", "1", "answer", "danger:crisis");
        sam.act("/desk/turn", "place", "1", "text", MARKER);
        String id = reference(sam.act("/desk/note", "place", "1", "words", "Zebedeea rang", "outcome", "1", "copied", "true"));
        var lines = audit().stream().filter(line -> line.contains(id)).toList();
        assertThat(lines).allMatch(line -> line.contains("\"who\":\"sam\"") && line.contains("\"at\":\"20"))
                .anyMatch(line -> line.contains("\"call-begun\"")).anyMatch(line -> line.contains("\"turn\""))
                .anyMatch(line -> line.contains("\"emergency-check\"")).anyMatch(line -> line.contains("\"note-copied\""));
        assertThat(audit()).allMatch(line -> LINE.matcher(line).matches());
        assertThat(output.getAll()).contains(id).doesNotContain("Zebedeea", PASSWORD);
    }

    private static String reference(String screen) {
        var found = REFERENCE.matcher(screen);
        assertThat(found.find()).as(screen).isTrue();
        return found.group(1);
    }

    @Test
    void theNextCallerErasesThisOneAndSigningOutTheRest() {
        var sam = Client.signedIn("sam");
        var first = new ConversationId(reference(sam.act("/desk/call", "do", "new")));
        assertThat(sam.act("/desk/next", "place", "1")).contains("The note is not copied.");
        assertThat(store.load(first).turn()).isZero();
        var second = new ConversationId(reference(sam.act("/desk/next", "place", "1", "sure", "erase")));
        assertThat(gone(first)).isTrue();
        sam.get("/desk");
        assertThat(to(sam.post("/desk/sign-out"))).contains("/desk/sign-in?out");
        assertThat(gone(second)).isTrue();
        assertThat(to(sam.get("/desk"))).isEqualTo("/desk/sign-in");
    }

    private boolean gone(ConversationId id) {
        try {
            store.load(id);
            return false;
        } catch (ConversationGone e) {
            return true;
        }
    }

    @Test
    void aConversationMovesToTheDeskAndBackByCodes() {
        var patient = new Client();
        String begun = patient.send(json("/api/v1/conversations", "{}", "")).body();
        String id = value(begun, "conversationId");
        patient.send(json("/api/v1/conversations/" + id + "/turns", "{\"text\": \"I want to see my GP record\"}", bearer(begun)));
        String code = value(patient.send(json("/api/v1/conversations/" + id + "/resume-code", "", bearer(begun))).body(), "code");

        var sam = Client.signedIn("sam");
        String screen = sam.act("/desk/take-over", "code", code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(screen).contains("From the web, 1 turns", "I want to see my GP record", "leaves it with this one");
        assertThat(sam.act("/desk/take-over", "code", code)).contains("No conversation goes by that code");
        assertThat(sam.act("/desk/take-over", "code", "no code")).contains("eight letters and digits");

        var made = CODE.matcher(sam.act("/desk/code", "place", "1"));
        assertThat(made.find()).isTrue();
        var back = patient.send(json("/api/v1/conversations/resume", "{\"code\": \"" + made.group(1) + "\"}", ""));
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(sam.act("/desk/turn", "place", "1", "text", "hello")).contains("with the caller again").doesNotContain("GP record");
        assertThat(store.load(new ConversationId(id)).turn()).isEqualTo(1);
    }

    @Test
    void theDesksChannelIsForItsRole() {
        var client = new Client();
        String desk = "{\"channel\": \"desk\"}";
        assertThat(client.send(json("/api/v1/conversations", desk, "")).statusCode()).isEqualTo(403);
        assertThat(client.send(json("/api/v1/conversations", desk, basic("sam", PASSWORD))).statusCode()).isEqualTo(201);
        assertThat(client.send(json("/api/v1/conversations", desk, basic("sam", "wrong"))).statusCode()).isEqualTo(401);
        assertThat(Client.signedIn("sam").send(json("/api/v1/conversations", desk, "")).statusCode()).isEqualTo(403);
    }

    @Test
    void badInputIsAnsweredAndNothingIsLost() {
        var sam = Client.signedIn("sam");
        sam.act("/desk/call", "do", "new");
        assertThat(sam.act("/desk/turn", "place", "1", "text", " \u200b ")).contains("Type what the caller says");
        assertThat(sam.act("/desk/turn", "place", "1", "text", "x".repeat(2001))).contains("over 2,000", "x".repeat(2001));
        assertThat(sam.act("/desk/turn", "place", "1", "choice", "need:nothing.such")).contains("belongs to an earlier question");
        assertThat(sam.act("/desk/turn", "place", "1", "text", "<b>hello</b><script>alert(1)</script>")).doesNotContain("<script>alert");
        assertThat(sam.act("/desk/turn", "place", "1", "text", "again", "after", "0")).contains("moved on", ">again<");
        assertThat(sam.act("/desk/danger", "place", "1", "turn", "1", "answer", "told")).contains("belongs to an earlier question");
        assertThat(sam.act("/desk/answer", "place", "1", "slot", "no-such-slot", "value", "x")).contains("Caller says");
        assertThat(sam.act("/desk/call", "do", "show", "place", "9")).contains("Four calls are open");
        assertThat(sam.get("/desk/print?place=3").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormSentTwiceIsOneTurn() {
        var sam = Client.signedIn("sam");
        String id = reference(sam.act("/desk/call", "do", "new"));
        String[] form = {"place", "1", "text", "I want my records", "turnId", "t-1", "after", "0"};
        sam.act("/desk/turn", form);
        sam.act("/desk/turn", form);
        assertThat(store.load(new ConversationId(id)).turn()).isEqualTo(1);
    }

    private static HttpRequest.Builder json(String path, String body, String authorization) {
        var request = HttpRequest.newBuilder(java.net.URI.create(at(path))).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String bearer(String begun) {
        return "Bearer " + value(begun, "token");
    }

    private static String value(String json, String field) {
        var found = Pattern.compile("\"" + field + "\":\"([^\"]+)\"").matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return found.group(1);
    }
}
