package org.waypost.sending;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where letters can be sent for people. Without an intake nothing is.
 *
 * @param intakes by an id of the operator's, such as {@code leeds-records}
 * @param keepFor how long a letter that can't be sent is kept, as the consent step says; 1 hour to 7 days
 * @param notesFor how long a note, without words, is kept of one that was not sent; at most 365 days
 * @param mostTries after how many tries it is a dead letter, 1 to 1,000
 * @param every how often the outbox is looked at, 10 ms to 1 minute
 * @param notifyUrl where GOV.UK Notify's API is
 */
@ConfigurationProperties("waypost.sending")
public record SendingSettings(
        @DefaultValue Map<String, IntakeSettings> intakes, @DefaultValue("72h") Duration keepFor,
        @DefaultValue("30d") Duration notesFor, @DefaultValue("40") int mostTries, @DefaultValue("2s") Duration every,
        @DefaultValue("about:blank") URI notifyUrl) {
    public SendingSettings {
        intakes = Map.copyOf(intakes);
        within("keep-for", keepFor, Duration.ofHours(1), Duration.ofDays(7));
        within("notes-for", notesFor, Duration.ZERO, Duration.ofDays(365));
        within("every", every, Duration.ofMillis(10), Duration.ofMinutes(1));
        if (mostTries < 1 || mostTries > 1_000) {
            throw new IllegalArgumentException("waypost.sending.most-tries is " + mostTries + "; it must lie between 1 and 1000");
        }
        for (var intake : intakes.entrySet()) {
            if (!intake.getKey().matches("[a-z0-9][a-z0-9-]{0,59}")) {
                throw new IllegalArgumentException("waypost.sending.intakes: an id is at most 60 small letters, digits and hyphens");
            }
            intake.getValue().check("waypost.sending.intakes." + intake.getKey(), notifyUrl);
        }
    }

    private static void within(String key, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "waypost.sending." + key + " is " + value + "; it must lie between " + least + " and " + most);
        }
    }
}
