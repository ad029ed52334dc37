package org.waypost.turn;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many turns of typed words are read at once, and how long one may take. Buttons are not counted.
 *
 * @param atOnce read side by side, 1 to 256; 0 for twice the processors
 * @param waiting more that may wait, 0 to 150: each holds one of the web server's threads
 * @param deadline for waiting and reading together, 100 ms to 30 s; half of it at most is spent waiting
 */
@ConfigurationProperties("waypost.turns")
record TurnSettings(@DefaultValue("0") int atOnce, @DefaultValue("64") int waiting, @DefaultValue("2s") Duration deadline) {
    private static final int MOST_AT_ONCE = 256;
    private static final int MOST_WAITING = 150;
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** For rehearsals: they are to go the same way however slow the machine is. */
    static final TurnSettings PATIENT = new TurnSettings(0, 64, LONGEST);

    TurnSettings {
        if (atOnce < 0 || atOnce > MOST_AT_ONCE) {
            throw new IllegalArgumentException("waypost.turns.at-once is " + atOnce + "; it must lie between 0 and 256");
        }
        if (waiting < 0 || waiting > MOST_WAITING) {
            throw new IllegalArgumentException("waypost.turns.waiting is " + waiting + "; it must lie between 0 and 150");
        }
        if (deadline.compareTo(SHORTEST) < 0 || deadline.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("waypost.turns.deadline is " + deadline + "; it must lie between 100 ms and 30 s");
        }
    }

    int readers() {
        return atOnce > 0 ? atOnce : 2 * Runtime.getRuntime().availableProcessors();
    }
}
