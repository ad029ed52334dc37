package org.waypost.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangerReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"yes", "yeah it is", "Yes!", "right now", "it is", "yep been going an hour"})
    void aYesIsOne(String said) {
        assertEquals(Optional.of("yes"), read(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "nope", "it was last week", "she's ok now", "not now", "no that was years ago", "it happened in 2019",
            "its over now", "I'm fine"})
    void aClearNoIsOne(String said) {
        assertEquals(Optional.of("no"), read(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not sure", "maybe", "i dont know", "could be"})
    void aDoubtIsNoNo(String said) {
        assertEquals(Optional.of("unsure"), read(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no but its getting worse", "it was last week but its back again", "she's ok now though still breathless",
            "i want my records", "", "not any better", "she was fine this morning",
            "it was worse an hour ago", "he was breathing"})
    void whatIsntClearlyANoIsNone(String said) {
        assertEquals(Optional.empty(), read(said).filter("no"::equals), said);
    }

    private static Optional<String> read(String said) {
        return DangerReader.read(Words.of(said));
    }
}
