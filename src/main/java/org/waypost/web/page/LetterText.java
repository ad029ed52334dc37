package org.waypost.web.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A letter's words as a form sends them back.
 *
 * @param text each line break one character
 * @param changed whether a person changed them
 */
record LetterText(String text, boolean changed) {
    private static final String AGAIN = "again";

    /** Words are changed when they are not those that were drawn, or had been changed before, until the person goes back to the boxes. */
    static LetterText of(Map<String, String> sent) {
        String text = sent.getOrDefault("letterText", "").replace("\r\n", "\n");
        boolean drawn = text.isBlank() || seal(text).equals(sent.getOrDefault("seal", "")) && !sent.containsKey("changed");
        return new LetterText(text, !drawn && !AGAIN.equals(sent.get("as")));
    }

    static String seal(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.strip().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
