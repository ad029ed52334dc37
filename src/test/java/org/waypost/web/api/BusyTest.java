package org.waypost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.waypost.turn.FullHouse;

/** More is asked than can be done, or too slowly. */
@Import(FullHouse.class)
@TestPropertySource(properties = "waypost.web.body-within=200ms")
class BusyTest extends Asked {

    @Test
    void wordsThatCannotBeReadInTimeAreToldWhenToComeBackAndWhomToRing() {
        var answer = say("how do I see my records");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(tree(answer).path("type").stringValue()).isEqualTo("/problems/unavailable");
        assertThat(tree(answer).path("detail").stringValue()).contains("999").contains("111").doesNotContain("[");
        assertThat(tree(get(conversation(), token)).path("turns")).isEmpty();
    }

    @Test
    void aDangerAndAButtonAreAnsweredAllTheSame() {
        var danger = say("my dad has crushing chest pain going down his arm right now");
        assertThat(danger.statusCode()).isEqualTo(200);
        assertThat(tree(danger).path("messages").path(0).path("type").stringValue()).isEqualTo("care-card");
        assertThat(turn("{\"choice\": \"topic:records\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void thePageSaysSoTooAndKeepsTheWords() {
        var answer = send(request("/turn", "").header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin").POST(BodyPublishers.ofString("text=where+are+my+records&after=-1")));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("999").contains("111").contains("where are my records");
    }

    @Test
    void aBodyThatTricklesInIsNotWaitedFor() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/conversations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 16000\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(30_000);
            var trickle = Thread.ofVirtual().start(() -> trickle(out));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            trickle.interrupt();
            assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/too-slow");
        }
    }

    private static void trickle(java.io.OutputStream out) {
        try {
            while (true) {
                Thread.sleep(50);
                out.write(' ');
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            // The server has hung up, or has answered.
        }
    }
}
