package org.waypost.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What opens a conversation: 256 random bits. Only {@link #hash} is ever kept; the value goes to its holder, once. */
public final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private final String value;

    private Token(String value) {
        this.value = value;
    }

    public static Token random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** One that somebody holds up; it need not be any we gave. */
    public static Token of(String value) {
        return new Token(value);
    }

    /** What the holder is given: 43 characters of base64url. */
    public String value() {
        return value;
    }

    /** SHA-256 as 64 hexadecimal digits. The token is random, so no salt is needed. */
    public String hash() {
        return HexFormat.of().formatHex(digest(value));
    }

    /**
     * Another secret of the same holder's, for one purpose: nobody can work it out without the token, nor the token from it.
     *
     * @return 43 characters of base64url
     */
    public String derived(String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(purpose + '\0' + value));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether a kept hash is this one's, in the same time wherever they differ. */
    public boolean opens(String keptHash) {
        return MessageDigest.isEqual(hash().getBytes(StandardCharsets.US_ASCII), keptHash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Never the value: this may stand in a log. */
    @Override
    public String toString() {
        return "Token";
    }
}
