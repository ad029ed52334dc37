package org.waypost.web.desk;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.waypost.conversation.ConversationId;
import org.waypost.language.Said;
import org.waypost.turn.TurnRequest;
import org.waypost.web.desk.Calls.Kind;

/**
 * A turn as the desk's forms send it.
 *
 * @param place the call's tab
 * @param text what the caller said; "" when a button was pressed
 * @param choice the button, or ""
 * @param turnId made with the form, so that sending it twice is one turn
 * @param after the last turn the screen showed
 */
record DeskForm(int place, String text, String choice, String turnId, int after) {
    private static final int MOST_CHARACTERS = 2000;
    private static final Pattern NOTHING = Pattern.compile("[\\p{C}\\p{Z}\\s]*");

    String words() {
        return text.replace("\r\n", "\n");
    }

    Kind trouble() {
        if (!choice.isEmpty()) {
            return Kind.NONE;
        }
        if (NOTHING.matcher(words()).matches()) {
            return Kind.EMPTY;
        }
        return words().codePointCount(0, words().length()) > MOST_CHARACTERS ? Kind.TOO_LONG : Kind.NONE;
    }

    Said said() {
        return choice.isEmpty() ? new Said.Typed(words().strip()) : new Said.Pressed(choice, "", "");
    }

    TurnRequest request(ConversationId conversation) {
        String content = String.join("\0", turnId, choice, words());
        String id = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
        return new TurnRequest(conversation, id, said(), after, -1);
    }
}
