package org.waypost.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    private final Phrases<String> phrases = new Phrases<>();

    PhrasesTest() {
        phrases.add("the gp", "gp");
        phrases.add("hospital", "hospital");
        phrases.add("gp and the hospital", "both");
        phrases.add("execut*", "executor");
        phrases.add("not the executor", "neither");
        phrases.add("mum's", "mum");
        phrases.add("a&e", "hospital");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my mum's notes", "my mum’s notes", "MY MUMS NOTES"})
    void anApostropheIsThereOrNot(String said) {
        assertEquals(List.of("mum"), heard(said));
    }

    @Test
    void onlyWholeWordsCount() {
        assertEquals(List.of(), heard("she is hospitality trained"));
        assertEquals(List.of("hospital"), heard("the A&E doctor"));
    }

    @Test
    void aStarLetsAWordGoOn() {
        assertEquals(List.of("executor"), heard("i am the executrix, no, executors").subList(0, 1));
    }

    @Test
    void theLongestWins() {
        assertEquals(List.of("both"), heard("the gp and the hospital"));
        assertEquals(List.of("neither"), heard("i am not the executor"));
    }

    @Test
    void whatIsDeniedIsNotHeard() {
        assertEquals(List.of("hospital"), heard("not the gp, the hospital"));
        assertEquals(List.of("gp"), heard("the gp, not from the hospital"));
    }

    @Test
    void aNotFurtherOffDeniesNothing() {
        assertEquals(List.of("hospital"), heard("it is not fair what the hospital did"));
    }

    private List<String> heard(String said) {
        return phrases.in(Words.of(said)).stream().map(Phrases.Match::value).toList();
    }
}
