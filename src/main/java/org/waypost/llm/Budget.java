package org.waypost.llm;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A day's tokens. Counted in this process only: a restart begins anew. */
final class Budget {
    private final long aDay;
    private final Clock clock;
    private LocalDate day = LocalDate.EPOCH;
    private long used;

    Budget(long aDay, Clock clock) {
        this.aDay = aDay;
        this.clock = clock;
    }

    /** Takes them if so many are left. */
    synchronized boolean take(long tokens) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            day = today;
            used = 0;
        }
        if (used + tokens > aDay) {
            return false;
        }
        used += tokens;
        return true;
    }

    /** Gives back what was taken and not used. */
    synchronized void giveBack(long tokens) {
        used = Math.max(0, used - tokens);
    }
}
