package org.waypost.handoff;

import java.time.LocalDate;
import org.waypost.knowledge.BankHolidays;
import org.waypost.knowledge.DeadlineRule;

/**
 * A date by which something is normally due.
 *
 * @param from the day it is counted from
 * @param passed true when it was over on the day it was worked out
 */
public record Deadline(DeadlineRule rule, LocalDate on, LocalDate from, boolean passed) {
    /** @throws org.waypost.knowledge.HolidaysUnknown when it would be told from holidays that aren't held */
    static Deadline of(DeadlineRule rule, LocalDate from, LocalDate today, BankHolidays holidays) {
        var on = rule.due(from, holidays);
        return new Deadline(rule, on, from, on.isBefore(today));
    }

    /** What is due, or was. */
    public String what() {
        return passed ? rule.past() : rule.what();
    }
}
