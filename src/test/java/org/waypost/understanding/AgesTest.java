package org.waypost.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "my daughters shes 14, 14", "a 14 yo girl, 14", "my son aged 7, 7", "my 14 year old, 14", "my fourteen year old, 14",
        "14-year-old, 14",
        "he's 15yrs old, 15", "my nan is 92, 92", "she just turned 16, 16", "my baby is 6 weeks old, 0", "18 months old, 1",
        "born in 2010, 16",
        "mum is eighty four years old, 84", "child age 9, 9"
    })
    void anAgeIsReadFromASentence(String said, int age) {
        assertEquals(OptionalInt.of(age), Ages.in(Words.of(said), false, TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i asked 6 weeks ago", "my husband is on ward 7", "she was 3 weeks on the ward", "it happened in 2019",
            "he is 5 miles away", "i asked twice"})
    void otherNumbersAreNoAge(String said) {
        assertEquals(OptionalInt.empty(), Ages.in(Words.of(said), true, TODAY));
    }

    @Test
    void theAgeOfWhoeverAsksForAnotherIsNotTheirs() {
        assertEquals(OptionalInt.empty(), Ages.in(Words.of("i'm 45 and need my daughters notes"), false, TODAY));
        assertEquals(OptionalInt.of(15), Ages.in(Words.of("im 15 and want my notes"), true, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"14, 14", "fourteen, 14", "nearly 16, 15", "about 80, 80", "forty two, 42", "in her 80s, 80", "6 months old, 0"})
    void asAnAnswerABareNumberWillDo(String said, int age) {
        assertEquals(OptionalInt.of(age), Ages.answered(Words.of(said), TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"old", "i dont know", "999"})
    void whatIsNoAgeAnswersNothing(String said) {
        assertEquals(OptionalInt.empty(), Ages.answered(Words.of(said), TODAY));
    }
}
