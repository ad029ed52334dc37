package org.waypost.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.DeadlineRule;
import org.waypost.knowledge.DeadlineRule.Basis;
import org.waypost.knowledge.DeadlineRule.Unit;

class DeadlinesTest {
    private static final Set<LocalDate> HOLIDAYS = Set.of(day("2026-12-25"), day("2026-12-28"), day("2027-01-01"), day("2027-03-26"));
    private final Deadlines deadlines = new Deadlines(HOLIDAYS);

    @Test
    void aMonthEndsOnTheSameDate() {
        assertEquals(day("2026-11-03"), deadlines.due(months(1, true), day("2026-10-03")));
    }

    @Test
    void aMonthWithoutThatDateEndsOnItsLastDay() {
        assertEquals(day("2027-02-26"), deadlines.due(months(1, false), day("2027-01-26")));
        assertEquals(day("2027-02-28"), deadlines.due(months(1, false), day("2027-01-31")));
    }

    @Test
    void aWeekendMovesToMonday() {
        assertEquals(day("2026-11-30"), deadlines.due(months(1, true), day("2026-10-28")));
    }

    @Test
    void aBankHolidayAfterAWeekendMovesOnceMore() {
        assertEquals(day("2026-12-29"), deadlines.due(months(1, true), day("2026-11-25")));
    }

    @Test
    void withoutRollingADayOffStays() {
        assertEquals(day("2026-12-25"), deadlines.due(months(1, false), day("2026-11-25")));
    }

    @Test
    void workingDaysSkipWeekendsAndHolidays() {
        assertEquals(day("2026-12-29"), deadlines.due(rule(2, Unit.WORKING_DAYS, false), day("2026-12-23")));
    }

    @Test
    void daysAreCountedStraight() {
        assertEquals(day("2027-01-03"), deadlines.due(rule(40, Unit.DAYS, false), day("2026-11-24")));
    }

    @Test
    void aYearWithoutKnownHolidaysIsRefusedRatherThanGuessed() {
        assertThrows(HolidaysUnknown.class, () -> deadlines.due(months(14, true), day("2026-11-24")));
    }

    private static DeadlineRule months(int months, boolean rolls) {
        return rule(months, Unit.MONTHS, rolls);
    }

    private static DeadlineRule rule(int amount, Unit unit, boolean rolls) {
        return new DeadlineRule("due", amount, unit, rolls, Optional.empty(), Basis.LAW, "rule", List.of());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
