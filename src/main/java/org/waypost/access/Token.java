package org.waypost.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What opens a conversation: 256 random bits. Only {@link #hash} is ever kept; the value goes to its holder, once. */
public final class Token {
    private final String value;

    private Token(String value) {
        this.value = value;
    }

    public static Token random() {
        return new Token(Secret.random());
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
        return HexFormat.of().formatHex(Secret.digest(value));
    }

    /**
     * Another secret of the same holder's, for one purpose: nobody can work it out without the token, nor the token from it.
     *
     * @return 43 characters of base64url
     */
    public String derived(String purpose) {
        return Secret.text(Secret.digest(purpose + '\0' + value));
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
