package org.waypost.web.api;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waypost.conversation.ConversationId;
import org.waypost.language.Said;
import org.waypost.turn.TurnRequest;

/**
 * A turn as a client sends it.
 *
 * @param turnId the client's, or one made for it
 */
record SentTurn(Said said, String turnId, int after, int answers) {
    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST_CHOICE = 200;
    private static final int NOT_SAID = -1;
    private static final Pattern TURN_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}]*");

    /** @throws Refused malformed or invalid */
    static SentTurn read(byte @Nullable [] bytes) {
        var body = Body.of(bytes);
        var text = body.text("text");
        var choice = body.text("choice");
        if (text.isPresent() == choice.isPresent()) {
            throw new Refused(Problem.malformed("Send either \"text\" or \"choice\"."));
        }
        Said said = text.isPresent() ? typed(text.get()) : pressed(choice.orElseThrow());
        return new SentTurn(said, turnId(body.text("turnId")), body.number("after").orElse(NOT_SAID),
                body.number("answers").orElse(NOT_SAID));
    }

    TurnRequest to(ConversationId conversation) {
        return new TurnRequest(conversation, turnId, said, after, answers);
    }

    private static Said typed(String sent) {
        String text = sent.replace("\r\n", "\n").strip();
        if (UNSEEN.matcher(text).matches()) {
            throw new Refused(Problem.invalid("The text is empty.", "text"));
        }
        if (text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
            throw new Refused(Problem.invalid("The text is over " + MOST_CHARACTERS + " characters.", "text"));
        }
        return new Said.Typed(text);
    }

    private static Said pressed(String choice) {
        if (choice.isBlank() || choice.length() > MOST_CHOICE) {
            throw new Refused(Problem.invalid("No such choice is offered here.", "choice"));
        }
        return new Said.Pressed(choice, "", "");
    }

    private static String turnId(Optional<String> sent) {
        if (sent.isPresent() && !TURN_ID.matcher(sent.get()).matches()) {
            throw new Refused(Problem.invalid("A turn's id has 1 to 64 letters, digits, dots, colons, hyphens or underscores.",
                    "turnId"));
        }
        return sent.orElseGet(() -> UUID.randomUUID().toString());
    }
}
