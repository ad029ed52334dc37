package org.waypost.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waypost.evaluate.IntentTrial.Row;

class IntentReportTest {
    private static final IntentReport REPORT = new IntentReport(List.of(
            new Row(1, "records.copy", "records.copy", 0.9),
            new Row(2, "records.late", "records.copy", 0.8),
            new Row(3, "complaint.formal", "complaint.formal", 0.2),
            new Row(4, "choice.gp", "records.copy", 0.1),
            new Row(5, "oos", "records.copy", 0.1),
            new Row(6, "oos", "choice.gp", 0.7)), 0.5);

    @Test
    void everyShareIsOfItsOwnRows() {
        assertEquals(0.5, REPORT.accuracy());
        assertEquals(0.75, REPORT.topicAccuracy());
        assertEquals(0.25, REPORT.accuracyAtThreshold());
        assertEquals(0.5, REPORT.accuracyOfAccepted());
        assertEquals(0.5, REPORT.oosRecall());
        assertEquals(1.0 / 3, REPORT.oosPrecision());
    }

    @Test
    void withNothingToCountAShareIsNothing() {
        assertEquals(0, new IntentReport(List.of(), 0.5).accuracy());
    }

    @Test
    void whatIsTakenForAnotherIsNamed() {
        assertTrue(REPORT.lines().contains("  1 records.late taken for records.copy"), REPORT.lines().toString());
    }

    @Test
    void aPredictionSaysTheBestInScopeEvenWhenRejected() {
        assertEquals(Map.of("id", 5, "label", "oos", "intent", "records.copy", "confidence", 0.1, "accepted", false),
                REPORT.predictions().toList().get(4));
    }
}
