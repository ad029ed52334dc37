package org.waypost.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waypost.conversation.ConversationId;
import org.waypost.language.Said;
import org.waypost.turn.TurnRequest;

/**
 * What a form sends: words, or a button.
 *
 * @param turnId made with the form, so that sending it twice is one turn
 * @param after the last turn the page showed
 * @param answers the turn whose question the button belongs to
 */
record TurnForm(
        @Nullable String text, @Nullable String choice, @Nullable String turnId, @Nullable Integer after, @Nullable Integer answers) {
    static final int MOST_CHARACTERS = 2000;
    private static final Pattern NOTHING = Pattern.compile("[\\p{C}\\p{Z}\\s]*");

    /** What they typed, each line break one character; "" when a button was pressed. */
    String words() {
        return Objects.requireNonNullElse(text, "").replace("\r\n", "\n");
    }

    boolean isPressed() {
        return choice != null && !choice.isEmpty();
    }

    int seen() {
        return Objects.requireNonNullElse(after, -1);
    }

    /** The first turn that looks otherwise once this is answered: the last one seen, or an earlier one whose answer it changes. */
    int oldestShown() {
        return Math.max(0, Math.min(seen(), Objects.requireNonNullElse(answers, seen())));
    }

    /** What is wrong with it before anybody reads it. */
    Trouble trouble() {
        if (isPressed()) {
            return Trouble.NONE;
        }
        if (NOTHING.matcher(words()).matches()) {
            return Trouble.of(Trouble.Kind.EMPTY);
        }
        int count = words().codePointCount(0, words().length());
        return count > MOST_CHARACTERS ? new Trouble(Trouble.Kind.TOO_LONG, count) : Trouble.NONE;
    }

    Said said() {
        return isPressed() ? new Said.Pressed(Objects.requireNonNull(choice), "", "") : new Said.Typed(words());
    }

    /** @param after the last turn the page showed, or -1 when the conversation begins with this one */
    TurnRequest request(ConversationId conversation, int after) {
        return new TurnRequest(conversation, id(), said(), after, isPressed() ? Objects.requireNonNullElse(answers, -1) : -1);
    }

    /** The form's own id, or one made for it. */
    String formId() {
        return Objects.requireNonNullElseGet(turnId, () -> UUID.randomUUID().toString());
    }

    /** One id for this form with this content: two buttons of one form, pressed after going back, are two turns. */
    private String id() {
        String content = String.join("\0", formId(), Objects.requireNonNullElse(choice, ""), words(), String.valueOf(answers));
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
