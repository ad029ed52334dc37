package org.waypost.knowledge;

import java.time.LocalDate;
import java.util.List;

/**
 * How a date is worked out by which something is normally due. Shared by all handoffs and conditions that name it.
 *
 * @param what what is due, while the date lies ahead or is today
 * @param past the same once it has passed
 * @param amount of {@code unit}s, at least 1
 * @param rollsToWorkingDay true when a weekend or bank holiday moves it to the next working day
 * @param rule the same in words
 * @param counts the day it counts from, in words, such as "the day they get it"
 * @param notes what may move it, such as a clock that stops: each line cites
 */
public record DeadlineRule(
        DeadlineId id, String what, String past, int amount, Unit unit, boolean rollsToWorkingDay, Basis basis, String rule, String counts,
                List<Line> notes, List<SourceId> sources) {
    /** Holidays and weekends move a date by no more than this. */
    private static final int MOST_ROLLED = 14;

    public DeadlineRule {
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
    }

    /** What is counted. */
    public enum Unit { DAYS, WORKING_DAYS, WEEKS, MONTHS, YEARS }

    /** What makes it due. */
    public enum Basis { LAW, USUAL, YOUR_REQUEST }

    /**
     * The last day. Months and years end on the same date, or on the month's last day where there is none; a rule that rolls moves
     * from a weekend or bank holiday to the next working day. Rule for subject access: source {@code ico-sar-time}.
     *
     * @param start the day it counts from: for a letter the day they got it, not the day it was sent
     * @throws HolidaysUnknown when it would be told from holidays of a year that isn't held
     */
    public LocalDate due(LocalDate start, BankHolidays holidays) {
        LocalDate end = unit == Unit.WORKING_DAYS ? holidays.workingDaysAfter(start, amount) : plain(start);
        return rollsToWorkingDay ? holidays.workingDayFrom(end) : end;
    }

    /** True once the last day is over. Where its holidays aren't held, only once it is over whatever they are. */
    public boolean isPast(LocalDate start, LocalDate today, BankHolidays holidays) {
        try {
            return due(start, holidays).isBefore(today);
        } catch (HolidaysUnknown e) {
            return plain(start).plusDays(MOST_ROLLED).isBefore(today);
        }
    }

    /** Without weekends and holidays; working days are taken as twice as many days, which is never too few. */
    private LocalDate plain(LocalDate start) {
        return switch (unit) {
            case DAYS -> start.plusDays(amount);
            case WORKING_DAYS -> start.plusDays(2L * amount);
            case WEEKS -> start.plusWeeks(amount);
            case MONTHS -> start.plusMonths(amount);
            case YEARS -> start.plusYears(amount);
        };
    }
}
