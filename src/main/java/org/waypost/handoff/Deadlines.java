package org.waypost.handoff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.waypost.knowledge.DeadlineRule;

/** Works out the dates by which something is normally due. */
public final class Deadlines {
    private final Set<LocalDate> holidays;
    private final LocalDate lastKnown;

    /** @param holidays England's bank holidays */
    public Deadlines(Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
        this.lastKnown = holidays.isEmpty() ? LocalDate.MIN : Collections.max(holidays);
    }

    /**
     * The last day to answer. Months end on the same date, or on the month's last day where there is none; a rule that rolls moves
     * from a weekend or bank holiday to the next working day. Rule for subject access: source {@code ico-sar-time}.
     *
     * @param received the day they got it, not the day it was sent
     * @throws HolidaysUnknown when it would be told from holidays past the last year held
     */
    public LocalDate due(DeadlineRule rule, LocalDate received) {
        LocalDate end = switch (rule.unit()) {
            case DAYS -> received.plusDays(rule.amount());
            case MONTHS -> received.plusMonths(rule.amount());
            case WORKING_DAYS -> workingDaysAfter(received, rule.amount());
        };
        return rule.rollsToWorkingDay() ? nextWorkingDay(end) : end;
    }

    private LocalDate workingDaysAfter(LocalDate start, int days) {
        var day = start;
        for (int counted = 0; counted < days; counted++) {
            day = nextWorkingDay(day.plusDays(1));
        }
        return day;
    }

    private LocalDate nextWorkingDay(LocalDate start) {
        var day = start;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isWorkingDay(LocalDate day) {
        if (day.getYear() > lastKnown.getYear()) {
            throw new HolidaysUnknown(day.getYear());
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.contains(day);
    }
}
