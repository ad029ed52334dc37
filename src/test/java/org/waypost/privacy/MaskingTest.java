package org.waypost.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my nhs number is 943 476 5919 please         | my nhs number is [NHS number] please
            its 9434765919                               | its [NHS number]
            943-476-5919                                 | [NHS number]
            nhs no: 123 456 7890 or near it              | nhs no: [NHS number] or near it
            ring me on 07700 900123                      | ring me on [phone number]
            07700900123 after six                        | [phone number] after six
            call (020) 7946 0000                         | call [phone number]
            0121-496-0000 is mums                        | [phone number] is mums
            +44 7700 900 123                             | [phone number]
            0044 20 7946 0000                            | [phone number]
            write to jo.bloggs+nhs@mail.example.co.uk ta | write to [e-mail address] ta
            I live at LS1 3EX now                        | I live at [postcode] now
            sw1a1aa                                      | [postcode]
            born 3 March 1956 in Leeds                   | born [date of birth] in Leeds
            dob 03/04/56                                 | dob [date of birth]
            date of birth: 3rd of april 1956             | date of birth: [date of birth]
            dob 030456                                   | dob [date of birth]
            he was seen 12/11/2024 there                 | he was seen [date of birth] there
            my name is jane smith and i need my notes    | my name is [name] and i need my notes
            My name is Mary Anne O'Neill. I need help    | My name is [name]. I need help
            I'm called Sarah, hello                      | I'm called [name], hello
            her name's Fatima Begum                      | her name's [name]
            """)
    void masksWhatNamesAPerson(String said, String kept) {
        assertThat(Masking.mask(said)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "my reference is REF123456",
        "complaint reference number 0123456789",
        "case no 0123456789 was closed",
        "the letter of 3 March",
        "he is on ward 7 bed 12",
        "call 999 or 111",
        "samaritans on 116 123",
        "childline 0800 1111",
        "text 85258",
        "i had sepsis in 2019 and again in 2021",
        "between 2019 and 2021 2022 2023",
        "they said 18 weeks, it is 52 weeks now",
        "my name is wrong on my records",
        "my name is spelt wrong",
        "my name is not on the list",
        "i called 111 and then 999",
        "i'm called in for tests next week",
        "the appointment is at 10 30am on ward b12",
        "4010232138 is a number that fails the check digit",
        "12345678 is the ticket",
        "pay £10 50 for it",
        "ratio 1/2/3 of them"
    })
    void leavesWhatNamesNoOne(String said) {
        assertThat(Masking.mask(said)).isEqualTo(said);
    }

    @Test
    void findsSeveralInOrderWithoutOverlap() {
        String said = "my name is Ann Lee, 07700 900123, ann@example.org, LS1 3EX";
        assertThat(Masking.find(said))
                .extracting(PersonalData::kind)
                .containsExactly(PersonalData.Kind.NAME, PersonalData.Kind.PHONE, PersonalData.Kind.EMAIL, PersonalData.Kind.POSTCODE);
        assertThat(Masking.find(said)).allSatisfy(piece -> assertThat(said.substring(piece.start(), piece.end())).doesNotStartWith(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1 ", "0 1-", "a.", "a@", "a@a.", "my name is ", "+", "(0", "1/", "born ", "o'", "a1 1", "12.12."})
    void hostileTextIsReadInALittleTime(String piece) {
        String hostile = piece.repeat(20_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Masking.mask(hostile));
    }
}
