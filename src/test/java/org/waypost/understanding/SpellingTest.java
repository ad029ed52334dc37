package org.waypost.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    private static final Spelling SPELLING = Spelling.of(Readers.KNOWLEDGE);

    @ParameterizedTest
    @CsvSource({"my hosptial notes, my hospital notes", "make a complant, make a complaint", "second opinoin, second opinion"})
    void aSlipInAWordOfTheContentIsMended(String said, String meant) {
        assertEquals(meant, SPELLING.mended(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my horse lost a purse in the forest", "Mr Kowalczyk", "the nurse", "rcds"})
    void otherWordsAndNamesStay(String said) {
        assertEquals(said, SPELLING.mended(said));
    }

    @Test
    void mostWordsHaveToBeWords() {
        assertTrue(SPELLING.familiar(Words.of("my gp at Wolstanbury won't listen")));
        assertFalse(SPELLING.familiar(Words.of("flibber flobber wozzle")));
    }
}
