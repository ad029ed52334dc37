package org.waypost.sending;

import java.security.SecureRandom;

/** What a sent letter is called by the person, the receiver and the operator: {@code WP-7K3M-9PQX-2ABC}, 60 random bits. */
public final class Reference {
    /** Crockford's base 32: no letter looks like a digit. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 3;
    private static final int IN_A_GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String random() {
        var made = new StringBuilder("WP");
        for (int i = 0; i < GROUPS * IN_A_GROUP; i++) {
            made.append(i % IN_A_GROUP == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return made.toString();
    }
}
