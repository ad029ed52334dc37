package org.waypost.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private static final List<String> SHOWN = List.of("gp", "hospital", "other");

    @ParameterizedTest
    @CsvSource({"1, gp", "the second one, hospital", "option 3, other", "last, other", "number two, hospital",
            "the last one please, other", "2nd, hospital"})
    void aPlaceIsAChoice(String said, String choice) {
        assertEquals(Optional.of(choice), Places.pick(Words.of(said), SHOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "the second opinion", "14", "i want one of these notes", ""})
    void otherWordsAreNone(String said) {
        assertEquals(Optional.empty(), Places.pick(Words.of(said), SHOWN));
    }
}
