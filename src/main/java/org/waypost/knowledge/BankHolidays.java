package org.waypost.knowledge;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** England's bank holidays, for whole years: {@code bank-holidays.yaml}. Outside those years no working day can be told. */
public record BankHolidays(NavigableSet<LocalDate> days) {
    /** None held: no working day can be told at all. */
    public static final BankHolidays NONE = new BankHolidays(new TreeSet<>());

    public BankHolidays {
        days = Collections.unmodifiableNavigableSet(new TreeSet<>(days));
    }

    public static BankHolidays of(Collection<LocalDate> days) {
        return new BankHolidays(new TreeSet<>(days));
    }

    /** The last day of the last year held; empty when none is. */
    public Optional<LocalDate> end() {
        return days.isEmpty() ? Optional.empty() : Optional.of(LocalDate.of(days.getLast().getYear(), 12, 31));
    }

    /** That day if it is a working day, else the next one. */
    LocalDate workingDayFrom(LocalDate start) {
        var day = start;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** So many working days later; the first day isn't counted. */
    LocalDate workingDaysAfter(LocalDate start, int count) {
        var day = start;
        for (int counted = 0; counted < count; counted++) {
            day = workingDayFrom(day.plusDays(1));
        }
        return day;
    }

    private boolean isWorkingDay(LocalDate day) {
        if (days.isEmpty() || day.getYear() < days.getFirst().getYear() || day.getYear() > days.getLast().getYear()) {
            throw new HolidaysUnknown(day.getYear());
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !days.contains(day);
    }
}
