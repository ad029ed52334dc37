package org.waypost.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A link that opens a person's own e-mail with the letter in it (RFC 6068).
 *
 * @param whole whether the letter is in it; longer ones are cut off by some e-mail programs, so they are left out whole
 */
record Mailto(String address, String href, boolean whole) {
    /** What the shortest-tempered of today's browsers and e-mail programs take. */
    static final int MOST = 1_900;

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]");

    /** Nothing when the address isn't one that can stand in a link as it is. */
    static Optional<Mailto> of(String address, String subject, String text) {
        if (!ADDRESS.matcher(address).matches()) {
            return Optional.empty();
        }
        String start = "mailto:" + address + "?subject=" + encoded(subject);
        String all = start + "&body=" + encoded(text);
        return Optional.of(all.length() <= MOST ? new Mailto(address, all, true) : new Mailto(address, start, false));
    }

    /** Everything but letters, digits and four signs is written as its bytes; a line ends as e-mail has it. */
    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (byte each : text.replace("\r", "").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)) {
            String letter = String.valueOf((char) (each & 0xFF));
            encoded.append(each > 0 && PLAIN.matcher(letter).matches() ? letter : "%%%02X".formatted(each & 0xFF));
        }
        return encoded.toString();
    }
}
