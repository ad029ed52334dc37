package org.waypost.sending;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One receiver. It takes a letter when every list that isn't empty holds the letter's organisation or form; one must not be empty.
 *
 * @param name whom the letter is sent to, as a person is told
 * @param organisations ids from the directory
 * @param handoffs ids of handoff forms
 * @param url a webhook's address: https, or http on this machine
 * @param secret a webhook's shared secret, 32 characters or more, or Notify's API key
 * @param secretFile a file that holds it instead
 * @param email whom Notify writes to
 * @param templateId Notify's template; it may use subject, letter, reference and organisation
 * @param timeout for one call, 100 ms to 30 s
 */
public record IntakeSettings(
        @DefaultValue("") String name, @DefaultValue("webhook") Kind kind, @DefaultValue List<String> organisations,
        @DefaultValue List<String> handoffs, @DefaultValue("about:blank") URI url, @DefaultValue("") String secret,
        @Nullable Path secretFile, @DefaultValue("") String email, @DefaultValue("") String templateId,
        @DefaultValue("10s") Duration timeout) {
    private static final int SHORTEST_SECRET = 32;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    public IntakeSettings {
        organisations = List.copyOf(organisations);
        handoffs = List.copyOf(handoffs);
    }

    /** How a letter gets there. */
    public enum Kind { WEBHOOK, NOTIFY }

    boolean takes(String organisation, String form) {
        return (organisations.isEmpty() || organisations.contains(organisation)) && (handoffs.isEmpty() || handoffs.contains(form));
    }

    /** The secret, from the file where one is named. */
    String key() {
        try {
            return secretFile == null ? secret : Files.readString(secretFile).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("waypost.sending: the file of a secret can't be read", e);
        }
    }

    void check(String at, URI notifyUrl) {
        need(!name.isBlank() && name.length() <= 200, at + ".name must say whom the letter is sent to, in at most 200 characters");
        need(!organisations.isEmpty() || !handoffs.isEmpty(), at + " needs organisations, handoffs or both");
        need(timeout.toMillis() >= 100 && timeout.compareTo(Duration.ofSeconds(30)) <= 0, at + ".timeout must lie between 100ms and 30s");
        switch (kind) {
            case WEBHOOK -> {
                need(isSafe(url), at + ".url must be an https address, without a user; http only on this machine");
                need(key().length() >= SHORTEST_SECRET, at + ".secret or secret-file needs at least " + SHORTEST_SECRET + " characters");
            }
            case NOTIFY -> {
                need(isSafe(notifyUrl), "waypost.sending.notify-url must be an https address, without a user; http only on this machine");
                need(email.matches("[^\\s@<>,;]+@[^\\s@<>,;]+"), at + ".email must be one e-mail address");
                need(templateId.matches(UUID), at + ".template-id must be a template's id");
                need(key().matches(".+-" + UUID + "-" + UUID), at + ".secret or secret-file must hold a whole API key of Notify");
            }
        }
    }

    private static boolean isSafe(URI address) {
        return address.getHost() != null && address.getUserInfo() == null && ("https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
    }

    private static void need(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Never the secret: this may stand in a log. */
    @Override
    public String toString() {
        return "IntakeSettings " + name;
    }
}
