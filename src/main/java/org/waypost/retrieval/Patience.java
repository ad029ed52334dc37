package org.waypost.retrieval;

import java.time.Duration;
import java.util.function.Supplier;

/** How long all of one piece of work may wait for vectors, however many it asks for. */
public final class Patience {
    /** In {@link System#nanoTime}. */
    private static final ScopedValue<Long> UNTIL = ScopedValue.newInstance();

    private Patience() {}

    /** Does the work; from the end of the time on, vectors that aren't there yet are {@link VectorsLate}. */
    public static <T> T within(Duration time, Supplier<T> work) {
        return ScopedValue.where(UNTIL, System.nanoTime() + time.toNanos()).call(work::get);
    }

    /** What is left of it, in milliseconds, and never more than an embedder waits by itself. */
    static long left(Duration most) {
        long own = most.toMillis();
        return UNTIL.isBound() ? Math.clamp(Duration.ofNanos(UNTIL.get() - System.nanoTime()).toMillis(), 0, own) : own;
    }
}
