package org.waypost.web.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.waypost.access.Token;
import org.waypost.conversation.ConversationId;

/**
 * Whose browser this is: the conversation it holds, and the token that opens it.
 *
 * @param token secret; it stands in the cookie alone
 */
record Visitor(ConversationId conversation, Token token) {

    /** What a form of this conversation carries. It tells nothing about the token, and nobody without the token can make it. */
    String formKey() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(("form\0" + token.value()).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    boolean made(String formKey) {
        return MessageDigest.isEqual(formKey().getBytes(StandardCharsets.UTF_8), formKey.getBytes(StandardCharsets.UTF_8));
    }
}
