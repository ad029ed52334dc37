package org.waypost.knowledge.check;

import java.time.LocalDate;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.reading.Content;

/**
 * Bank holidays must reach a year ahead: without them a date that falls there isn't told at all. A warning, and a fault before a
 * release.
 */
final class HolidaysReachFar {
    private static final String FILE = "knowledge-base/bank-holidays.yaml";
    private static final int MONTHS_AHEAD = 12;
    private final LocalDate on;
    private final boolean release;

    HolidaysReachFar(LocalDate on, boolean release) {
        this.on = on;
        this.release = release;
    }

    void check(Content content, Faults faults) {
        var knowledge = content.knowledge();
        var end = knowledge.bankHolidays().end();
        if (end.isEmpty() || knowledge.deadlines().isEmpty() || !end.get().isBefore(on.plusMonths(MONTHS_AHEAD))) {
            return;
        }
        String what = "the bank holidays end with " + end.get() + ", and no deadline after that can be told. "
                + "Add the next years' from GOV.UK.";
        if (release) {
            faults.add(FILE, 1, what);
        } else {
            faults.warn(FILE, 1, what);
        }
    }
}
