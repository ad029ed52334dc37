package org.waypost.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waypost.retrieval.Logistic.Case;

class LogisticTest {
    @Test
    void itSaysAsOftenAsItIs() {
        var fitted = Logistic.fit(List.of(new Case(new double[] {1}, true, 3), new Case(new double[] {1}, false, 1),
                new Case(new double[] {0}, true, 1), new Case(new double[] {0}, false, 3)));
        assertEquals(0.75, fitted.of(1), 0.01);
        assertEquals(0.25, fitted.of(0), 0.01);
    }

    @Test
    void whatIsAlwaysSoStaysFinite() {
        var fitted = Logistic.fit(List.of(new Case(new double[] {1}, true, 1), new Case(new double[] {0}, false, 1)));
        assertTrue(fitted.of(1) > 0.9 && fitted.of(0) < 0.1 && Double.isFinite(fitted.weights()[0]));
    }

    @Test
    void equationsAreSolved() {
        assertArrayEquals(new double[] {1, 2}, Equations.solve(new double[][] {{4, 1}, {1, 3}}, new double[] {6, 7}), 1e-9);
    }
}
