package org.waypost.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {
    @Test
    void twoNeedsAreTwoClauses() {
        assertEquals(List.of("they wont give me my records", "i want to complain"),
                Clauses.of(List.of("they wont give me my records and i want to complain")));
    }

    @Test
    void oneNeedIsNoneToSplit() {
        assertEquals(List.of(), Clauses.of(List.of("i need my notes from the gp and the hospital")));
        assertEquals(List.of(), Clauses.of(List.of("records")));
        assertEquals(List.of(), Clauses.of(List.of()));
    }

    @Test
    void aFewWordsStayWithTheirNeighbours() {
        assertEquals(List.of("hello i want my notes", "how long is it"),
                Clauses.of(List.of("hello, i want my notes and how long is it")));
    }

    @Test
    void aRambleWithoutStopsIsReadInPieces() {
        var clauses = Clauses.of(List.of("word ".repeat(120)));
        assertTrue(clauses.size() > 4 && clauses.stream().allMatch(clause -> clause.split(" ").length <= 16), clauses.toString());
    }
}
