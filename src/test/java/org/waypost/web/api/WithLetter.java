package org.waypost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A conversation that has come to a letter. */
abstract class WithLetter extends Asked {
    private static final int MOST_TURNS = 15;
    String handoff = "";

    /** Presses on to a handoff with a letter. */
    @BeforeEach
    void untilALetterIsOffered() {
        JsonNode reply = tree(say("I want a copy of my own medical records from my GP"));
        for (int i = 0; i < MOST_TURNS && handoff.isEmpty(); i++) {
            for (JsonNode message : reply.path("messages")) {
                if (texts(message.path("handoff").path("documents")).contains("txt")) {
                    handoff = message.path("handoff").path("id").stringValue();
                }
            }
            if (handoff.isEmpty()) {
                reply = tree(turn("{\"choice\": " + firstChoice(reply) + "}"));
            }
        }
        assertThat(handoff).isNotEmpty();
    }

    String letter() {
        return conversation() + "/handoffs/" + handoff + "/letter";
    }

    private static String firstChoice(JsonNode reply) {
        return reply.path("messages").valueStream().flatMap(message -> message.path("choices").valueStream()).findFirst()
                .map(choice -> choice.path("id").toString()).orElseThrow(() -> new AssertionError("no question and no letter: " + reply));
    }
}
