package org.waypost.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.waypost.knowledge.DeadlineRule.Unit;

/** Dates against a slow definition that goes day by day and works the bank holidays out from the Act of 1971. */
class DeadlineRulePropertyTest {
    private static final BankHolidays HELD = held();
    private static final int FIRST = 2025;
    private static final int LAST = 2030;

    @Example
    void theBankHolidaysHeldAreThoseOfTheActAndCustom() {
        var worked = new TreeSet<LocalDate>();
        for (int year = FIRST; year <= LAST; year++) {
            worked.addAll(holidays(year));
        }
        assertThat(HELD.days()).containsExactlyElementsOf(worked);
    }

    @Property
    void aMonthIsTheCorrespondingDateOrTheMonthsLastThenAWorkingDay(@ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 6)
            int months) {
        assertThat(DeadlineRuleTest.rule(months, Unit.MONTHS, false).due(start, HELD)).isEqualTo(monthsOn(start, months));
        assertThat(DeadlineRuleTest.rule(months, Unit.MONTHS, true).due(start, HELD)).isEqualTo(nextWorking(monthsOn(start, months)));
    }

    @Property
    void workingDaysAreCountedOneByOne(@ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 30) int days) {
        var day = start;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            left -= works(day) ? 1 : 0;
        }
        assertThat(DeadlineRuleTest.rule(days, Unit.WORKING_DAYS, false).due(start, HELD)).isEqualTo(day);
    }

    @Property
    void aDeadlineIsPastFromTheDayAfterIt(@ForAll("starts") LocalDate start, @ForAll("rules") DeadlineRule rule) {
        var due = rule.due(start, HELD);
        assertThat(rule.isPast(start, due, HELD)).isFalse();
        assertThat(rule.isPast(start, due.plusDays(1), HELD)).isTrue();
        assertThat(due).isAfterOrEqualTo(start);
    }

    @Property
    void withoutHolidaysNothingIsCalledPastTooEarly(@ForAll("starts") LocalDate start, @ForAll("rules") DeadlineRule rule,
            @ForAll @IntRange(min = 0, max = 200) int later) {
        if (rule.isPast(start, start.plusDays(later), BankHolidays.NONE)) {
            assertThat(rule.isPast(start, start.plusDays(later), HELD)).isTrue();
        }
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        var dates = Arbitraries.longs().between(LocalDate.of(FIRST, 1, 1).toEpochDay(), LocalDate.of(LAST, 5, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
        // The awkward ones, often: ends of months, leap days, Christmas, Easter.
        var awkward = Arbitraries.of("2028-01-29", "2028-01-30", "2028-01-31", "2028-02-29", "2027-01-31", "2026-12-31", "2026-11-25",
                "2026-11-28", "2027-11-25", "2029-02-28", "2026-03-03", "2029-03-02", "2025-12-23", "2025-12-24").map(LocalDate::parse);
        return Arbitraries.oneOf(dates, awkward);
    }

    @Provide
    Arbitrary<DeadlineRule> rules() {
        return Arbitraries.of(DeadlineRuleTest.rule(1, Unit.MONTHS, true), DeadlineRuleTest.rule(3, Unit.MONTHS, true),
                DeadlineRuleTest.rule(3, Unit.WORKING_DAYS, false), DeadlineRuleTest.rule(40, Unit.DAYS, false),
                DeadlineRuleTest.rule(14, Unit.DAYS, true), DeadlineRuleTest.rule(18, Unit.WEEKS, false));
    }

    private static LocalDate monthsOn(LocalDate start, int months) {
        int wanted = start.getYear() * 12 + start.getMonthValue() + months;
        var day = start;
        while (day.getYear() * 12 + day.getMonthValue() < wanted
                || day.getDayOfMonth() < start.getDayOfMonth() && day.plusDays(1).getMonthValue() == day.getMonthValue()) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate nextWorking(LocalDate from) {
        return works(from) ? from : nextWorking(from.plusDays(1));
    }

    private static boolean works(LocalDate day) {
        long sinceAMonday = day.toEpochDay() - LocalDate.of(2024, 1, 1).toEpochDay();
        return Math.floorMod(sinceAMonday, 7) < 5 && !holidays(day.getYear()).contains(day);
    }

    private static Set<LocalDate> holidays(int year) {
        var days = new TreeSet<LocalDate>();
        var easter = easter(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(substitute(LocalDate.of(year, 1, 1), days));
        days.add(monday(LocalDate.of(year, 5, 1)));
        days.add(monday(LocalDate.of(year, 5, 25)));
        days.add(monday(LocalDate.of(year, 8, 25)));
        var christmas = LocalDate.of(year, 12, 25);
        var boxing = LocalDate.of(year, 12, 26);
        // A Sunday's Christmas is kept on the Tuesday, since Monday is Boxing Day.
        if (christmas.getDayOfWeek().getValue() == 7) {
            days.add(boxing);
            days.add(LocalDate.of(year, 12, 27));
        } else {
            days.add(substitute(christmas, days));
            days.add(substitute(boxing, days));
        }
        return days;
    }

    private static LocalDate substitute(LocalDate day, Set<LocalDate> taken) {
        var kept = day;
        while (kept.getDayOfWeek().getValue() > 5 || taken.contains(kept)) {
            kept = kept.plusDays(1);
        }
        return kept;
    }

    private static LocalDate monday(LocalDate from) {
        return from.getDayOfWeek().getValue() == 1 ? from : monday(from.plusDays(1));
    }

    /** The Gregorian reckoning by Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        return LocalDate.of(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }

    private static BankHolidays held() {
        try {
            return ((Loaded.Sound) KnowledgeBase.read(KnowledgeFiles.in(Path.of("knowledge-base"), "knowledge-base"))).knowledge()
                    .bankHolidays();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
