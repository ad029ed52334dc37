package org.waypost.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waypost.conversation.ConversationId;

class TurnFormTest {
    private static final ConversationId CONVERSATION = ConversationId.random();

    private static TurnForm typed(String text) {
        return new TurnForm(text, null, "id", 1, null);
    }

    private static TurnForm pressed(String choice) {
        return new TurnForm(null, choice, "id", 1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \r\n ", "\u200b\u2060", "\u00a0"})
    void whatCannotBeSeenIsNothing(String text) {
        assertEquals(Trouble.Kind.EMPTY, typed(text).trouble().kind());
    }

    @Test
    void aLineBreakAndAnEmojiCountOne() {
        assertEquals(Trouble.NONE, typed("\r\n".repeat(999) + "x".repeat(1001)).trouble());
        assertEquals(Trouble.NONE, typed("😀".repeat(2000)).trouble());
        assertEquals(new Trouble(Trouble.Kind.TOO_LONG, 2001), typed("😀".repeat(2001)).trouble());
        assertEquals(1, typed("x".repeat(2001)).trouble().over());
    }

    @Test
    void theSameFormWithTheSameContentIsTheSameTurn() {
        assertEquals(id(typed("a")), id(typed("a")));
        assertNotEquals(id(typed("a")), id(typed("b")));
        assertNotEquals(id(pressed("self")), id(pressed("child")));
    }

    private static String id(TurnForm form) {
        return form.request(CONVERSATION, 1).id();
    }
}
