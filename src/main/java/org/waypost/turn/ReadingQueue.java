package org.waypost.turn;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.waypost.language.Said;
import org.waypost.language.Utterance;
import org.waypost.retrieval.Patience;
import org.waypost.safety.Screening;

/**
 * Lets only so many typed turns be read at once, since reading costs a hundred times what a button does. Whoever can't be read in time
 * is told so, soon: that way those who are let in are answered in time however many come. A sign of danger never waits and is never
 * turned away, and neither is a button.
 */
final class ReadingQueue {
    private final TurnSettings settings;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong refused = new AtomicLong();

    ReadingQueue(TurnSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.readers(), true);
    }

    /** @throws TurnsBusy too many wait, or it waited too long */
    <T> T read(Utterance utterance, Screening screening, Supplier<T> reading) {
        return switch (utterance.said()) {
            case Said.Pressed pressed -> reading.get();
            case Said.Typed typed when screening.gravest().isPresent() -> Patience.within(settings.deadline(), reading);
            case Said.Typed typed -> queued(reading);
        };
    }

    /** How many wait now. */
    int waiting() {
        return waiting.get();
    }

    /** How many were turned away since the start. */
    long refused() {
        return refused.get();
    }

    private <T> T queued(Supplier<T> reading) {
        long came = System.nanoTime();
        enter();
        try {
            return Patience.within(settings.deadline().minusNanos(System.nanoTime() - came), reading);
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(0, TimeUnit.SECONDS) && !entersInTime()) {
                refused.incrementAndGet();
                throw new TurnsBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TurnsBusy();
        }
    }

    private boolean entersInTime() throws InterruptedException {
        try {
            return waiting.incrementAndGet() <= settings.waiting()
                    && places.tryAcquire(settings.deadline().toMillis() / 2, TimeUnit.MILLISECONDS);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
