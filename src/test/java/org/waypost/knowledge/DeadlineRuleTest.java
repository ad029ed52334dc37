package org.waypost.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.DeadlineRule.Basis;
import org.waypost.knowledge.DeadlineRule.Unit;

class DeadlineRuleTest {
    private static final BankHolidays HOLIDAYS =
            BankHolidays.of(List.of(day("2026-12-25"), day("2026-12-28"), day("2027-01-01"), day("2027-03-26")));

    @Test
    void aMonthEndsOnTheSameDate() {
        assertEquals(day("2026-11-03"), due(months(1, true), "2026-10-03"));
    }

    @Test
    void aMonthWithoutThatDateEndsOnItsLastDay() {
        assertEquals(day("2027-02-26"), due(months(1, false), "2027-01-26"));
        assertEquals(day("2027-02-28"), due(months(1, false), "2027-01-31"));
    }

    @Test
    void aWeekendMovesToMonday() {
        assertEquals(day("2026-11-30"), due(months(1, true), "2026-10-28"));
    }

    @Test
    void aBankHolidayAfterAWeekendMovesOnceMore() {
        assertEquals(day("2026-12-29"), due(months(1, true), "2026-11-25"));
    }

    @Test
    void withoutRollingADayOffStays() {
        assertEquals(day("2026-12-25"), due(months(1, false), "2026-11-25"));
    }

    @Test
    void workingDaysSkipWeekendsAndHolidays() {
        assertEquals(day("2026-12-29"), due(rule(2, Unit.WORKING_DAYS, false), "2026-12-23"));
    }

    @Test
    void daysAndWeeksAreCountedStraight() {
        assertEquals(day("2027-01-03"), due(rule(40, Unit.DAYS, false), "2026-11-24"));
        assertEquals(day("2027-03-30"), due(rule(18, Unit.WEEKS, false), "2026-11-24"));
    }

    @Test
    void aYearFromALeapDayEndsOnFebruarysLastDay() {
        assertEquals(day("2029-02-28"), due(rule(1, Unit.YEARS, false), "2028-02-29"));
    }

    @Test
    void aYearWithoutKnownHolidaysIsRefusedRatherThanGuessed() {
        assertThrows(HolidaysUnknown.class, () -> due(months(14, true), "2026-11-24"));
        assertThrows(HolidaysUnknown.class, () -> due(months(1, true), "2019-11-24"));
        assertThrows(HolidaysUnknown.class, () -> rule(3, Unit.WORKING_DAYS, false).due(day("2026-11-24"), BankHolidays.NONE));
    }

    @Test
    void theLastDayItselfIsNotPast() {
        var rule = months(1, true);
        assertThat(rule.isPast(day("2026-10-05"), day("2026-11-05"), HOLIDAYS)).isFalse();
        assertThat(rule.isPast(day("2026-10-05"), day("2026-11-06"), HOLIDAYS)).isTrue();
    }

    @Test
    void longBeforeTheHolidaysHeldItIsPastAllTheSame() {
        assertThat(months(1, true).isPast(day("2011-03-01"), day("2026-11-24"), HOLIDAYS)).isTrue();
        assertThat(rule(3, Unit.WORKING_DAYS, false).isPast(day("2027-12-29"), day("2027-12-31"), HOLIDAYS)).isFalse();
    }

    private static LocalDate due(DeadlineRule rule, String start) {
        return rule.due(day(start), HOLIDAYS);
    }

    private static DeadlineRule months(int months, boolean rolls) {
        return rule(months, Unit.MONTHS, rolls);
    }

    static DeadlineRule rule(int amount, Unit unit, boolean rolls) {
        return new DeadlineRule(new DeadlineId("rule"), "normally due", "was normally due", amount, unit, rolls, Basis.LAW, "rule",
                "the day", List.of(), List.of());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
