package org.waypost.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    /** A Monday. */
    private static final Dates DATES = new Dates(LocalDate.of(2026, 11, 23));

    @ParameterizedTest
    @CsvSource({
        "i asked 6 weeks ago, 2026-10-12", "two months back, 2026-09-23", "on 3 March, 2026-03-03", "3rd of march 2024, 2024-03-03",
        "on march 3rd, 2026-03-03", "3/4/2025, 2025-04-03", "12.12.25, 2025-12-12", "2025-06-01, 2025-06-01", "yesterday, 2026-11-22",
        "last week, 2026-11-16", "a fortnight ago, 2026-11-09", "a couple of weeks ago, 2026-11-09", "last March, 2026-03-01",
        "in march 2023, 2023-03-01", "in 2019, 2019-01-01", "last friday, 2026-11-20", "on monday, 2026-11-16",
                "since january, 2026-01-01",
        "on 24 december, 2025-12-24", "half a year ago, 2026-05-23", "today, 2026-11-23", "a year ago, 2025-11-23"
    })
    void aDayIsReadFromASentence(String said, LocalDate day) {
        assertEquals(Optional.of(day), DATES.in(Words.of(said)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"may i see my notes", "i march every day", "she is 14", "31 february 2024", "on 3 march 2031", "ward 12",
            "6 weeks pregnant"})
    void whatNamesNoPastDayIsNone(String said) {
        assertEquals(Optional.empty(), DATES.in(Words.of(said)));
    }

    @ParameterizedTest
    @CsvSource({"6 weeks, 2026-10-12", "March, 2026-03-01", "2019, 2019-01-01", "about three months, 2026-08-23", "tuesday, 2026-11-17"})
    void asAnAnswerLessWillDo(String said, LocalDate day) {
        assertEquals(Optional.of(day), DATES.answered(Words.of(said)));
    }
}
