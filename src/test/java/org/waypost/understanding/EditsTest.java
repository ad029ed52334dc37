package org.waypost.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EditsTest {
    @Test
    void eachSlipCountsOne() {
        assertEquals(0, Edits.between("records", "records", 1));
        assertEquals(1, Edits.between("recrods", "records", 1));
        assertEquals(1, Edits.between("recods", "records", 1));
        assertEquals(1, Edits.between("recoords", "records", 1));
        assertEquals(2, Edits.between("rcrods", "records", 2));
        assertEquals(2, Edits.between("complaint", "records", 1));
    }

    @Test
    void aLongPhraseMayHaveTwo() {
        assertTrue(Edits.near("strat agian please", "start again please"));
        assertTrue(Edits.near("bakc", "back"));
        assertFalse(Edits.near("no", "not"));
        assertFalse(Edits.near("back", "black one"));
    }
}
