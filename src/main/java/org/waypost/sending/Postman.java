package org.waypost.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes letters from the outbox to their receivers, at least once each and under the same key each time. Between tries it waits a
 * random time, up to twice as long each time.
 */
public final class Postman {
    /** Longer than any try: two calls of at most 30 seconds. */
    public static final Duration HOLD = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);
    private static final int MOST_DOUBLINGS = 20;
    private final Outbox outbox;
    private final SendingSettings settings;
    private final Clock clock;
    private final Map<String, Intake> intakes = new TreeMap<>();

    public Postman(Outbox outbox, SendingSettings settings, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
        var call = new Call();
        settings.intakes().forEach((id, intake) -> intakes.put(id, switch (intake.kind()) {
            case WEBHOOK -> new WebhookIntake(intake, call, clock);
            case NOTIFY -> new NotifyIntake(intake, settings.notifyUrl(), call, clock);
        }));
    }

    /** Tries each letter that is due; gives how many were tried. */
    public int deliverDue() {
        int tried = 0;
        while (!Thread.currentThread().isInterrupted()) {
            var letter = outbox.lease(HOLD);
            if (letter.isEmpty()) {
                return tried;
            }
            deliver(letter.get());
            tried++;
        }
        return tried;
    }

    /** Deletes what was not sent in its time, and old notes. */
    public void lapse() {
        int lapsed = outbox.lapse(clock.instant().minus(settings.notesFor()));
        if (lapsed > 0) {
            LOG.warn("sending lapsed={}", lapsed);
        }
    }

    private void deliver(Leased letter) {
        var outcome = Optional.ofNullable(intakes.get(letter.intake())).map(intake -> intake.deliver(letter))
                .orElse(new Outcome.Failed("intake-not-set-up"));
        var noted = bounded(outcome, letter.tries());
        boolean kept = outbox.finish(letter, noted);
        switch (noted) {
            case Outcome.Sent sent -> LOG.info("sending {} {} try={} sent noted={}", letter.reference(), letter.intake(), letter.tries(),
                    kept);
            case Outcome.Again again -> LOG.info("sending {} {} try={} again {} in {}s", letter.reference(), letter.intake(),
                    letter.tries(), again.reason(), again.pause().toSeconds());
            case Outcome.Failed failed -> LOG.warn("sending {} {} try={} dead {}", letter.reference(), letter.intake(), letter.tries(),
                    failed.reason());
        }
    }

    private Outcome bounded(Outcome outcome, int tries) {
        if (!(outcome instanceof Outcome.Again again)) {
            return outcome;
        }
        if (tries >= settings.mostTries()) {
            return new Outcome.Failed(again.reason());
        }
        // The receiver's own wait first, then at random: all that it turned away would otherwise come back at once.
        return new Outcome.Again(again.reason(), again.pause().plus(jitter(tries)));
    }

    /** Full jitter: anything from one second to the bound, so that letters that failed together don't come back together. */
    static Duration jitter(int tries) {
        long bound = Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << Math.min(tries - 1, MOST_DOUBLINGS));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(1_000, bound + 1));
    }
}
