package org.waypost.conversation;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names a conversation, such as {@code c_8f2...}. May stand in logs; opens nothing without the token. */
public record ConversationId(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public ConversationId {
        if (!value.matches("c_[0-9a-f]{24}")) {
            throw new IllegalArgumentException("not a conversation's id");
        }
    }

    public static ConversationId random() {
        var bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return new ConversationId("c_" + HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
