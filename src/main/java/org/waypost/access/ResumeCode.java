package org.waypost.access;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What moves a conversation elsewhere: eight characters of Crockford's base 32, 40 random bits, made to be read aloud. Only
 * {@link #hash} is ever kept.
 */
public final class ResumeCode {
    /** How long one can be used. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int MOST_TYPED = 40;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}]");
    private static final Pattern WHOLE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    /** Whoever steals the hashes has to spend this on each of 2^40 guesses, and has a quarter of an hour. */
    private static final int ROUNDS = 20_000;
    private static final byte[] SALT = {'w', 'a', 'y', 'p', 'o', 's', 't', '1'};
    private static final int HASH_BITS = 256;

    private final String value;

    private ResumeCode(String value) {
        this.value = value;
    }

    public static ResumeCode random() {
        return new ResumeCode(RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1)).collect(Collectors.joining()));
    }

    /**
     * One that somebody typed, or nothing when it can't be a code. Case, spaces and hyphens don't matter; O is read as 0, I and L as
     * 1. It need not be any we gave.
     */
    public static Optional<ResumeCode> read(String typed) {
        if (typed.length() > MOST_TYPED) {
            return Optional.empty();
        }
        String plain = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT)
                .replace('O', '0').replace('I', '1').replace('L', '1');
        return WHOLE.matcher(plain).matches() ? Optional.of(new ResumeCode(plain)) : Optional.empty();
    }

    /** As it is shown: two groups of four, such as {@code 7K3M-9PQX}. */
    public String shown() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    /** 64 hexadecimal digits. Slow on purpose, some milliseconds: 40 bits alone could be found from a quick hash. */
    public String hash() {
        try {
            var key = new PBEKeySpec(value.toCharArray(), SALT, ROUNDS, HASH_BITS);
            return HexFormat.of().formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }

    /** Never the value: this may stand in a log. */
    @Override
    public String toString() {
        return "ResumeCode";
    }
}
