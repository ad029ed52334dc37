package org.waypost.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waypost.handoff.FieldChecks.Doubt;
import org.waypost.knowledge.LetterTemplate;
import org.waypost.knowledge.LetterTemplate.Check;

class FieldChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "943 476 5919", "943-476-5919"})
    void anNhsNumberWhoseLastDigitFitsIsLetBe(String number) {
        assertThat(doubt(Check.NHS_NUMBER, number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765918", "943 476 5918", "1234567890"})
    void anNhsNumberWithAWrongCheckDigitGetsAWord(String number) {
        assertThat(doubt(Check.NHS_NUMBER, number)).contains(Doubt.NHS_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RVI 123456", "I don't know it", "12345", "٣٤٥"})
    void whatIsNoNhsNumberAtAllIsLetBe(String text) {
        assertThat(doubt(Check.NHS_NUMBER, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/1940", "29 February 2023", "2023-02-29", "0/1/2020", "31st April 2020", "12 Maptember 2020"})
    void aDayThatNeverWasGetsAWord(String day) {
        assertThat(doubt(Check.PAST_DAY, day)).contains(Doubt.NO_SUCH_DAY);
        assertThat(doubt(Check.DAY, day)).contains(Doubt.NO_SUCH_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25/11/2026", "3 March 2099", "25 Nov 2026"})
    void aDayToComeGetsAWordWhereItMustHaveBeen(String day) {
        assertThat(doubt(Check.PAST_DAY, day)).contains(Doubt.DAY_AHEAD);
        assertThat(doubt(Check.DAY, day)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24/11/2026", "29 February 2024", "3rd march 1950", "spring 2024", "around 3 March", "last week", ""})
    void aDayThatWasAndWordsThatAreNoDayAreLetBe(String day) {
        assertThat(doubt(Check.PAST_DAY, day)).isEmpty();
    }

    @Test
    void aBrowsersOwnDateStandsInTheLetterInWords() {
        assertThat(Written.letter("gp-records", java.util.Map.of("born", "1950-03-14")).text()).contains("Date of birth: 14 March 1950");
        assertThat(Written.letter("gp-records", java.util.Map.of("born", "1950-13-14")).text()).contains("Date of birth: 1950-13-14");
    }

    private static Optional<Doubt> doubt(Check check, String typed) {
        var field = new LetterTemplate.Field("x", "X", "off", false, "", Optional.empty(), check);
        return FieldChecks.doubt(field, typed, Written.TODAY);
    }
}
