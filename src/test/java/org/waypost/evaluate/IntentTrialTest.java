package org.waypost.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waypost.retrieval.Embeddings;
import org.waypost.understanding.Labelled;

class IntentTrialTest {
    private static final List<Labelled> TRAIN = Stream.concat(
                    Stream.of("where is the bus stop", "which bus goes to town", "when does the bus leave", "is the bus late",
                            "last bus home")
                            .map(text -> new Labelled("bus", text)),
                    Stream.of("bake a cake", "how long does bread bake", "a recipe for soup", "cook rice", "easy pie recipe")
                            .map(text -> new Labelled("cooking", text)))
            .toList();
    private static final List<Labelled> TEST =
            List.of(new Labelled("bus", "bus to the station"), new Labelled("cooking", "boil potatoes"), new Labelled("oos",
                    "what is love"));

    @Test
    void everyTestRowIsReadAndNumbered() {
        try (var embeddings = Embeddings.inProcess()) {
            var report = new IntentTrial(embeddings).run(TRAIN, List.of(), TEST);
            assertEquals(List.of(1, 2, 3), report.rows().stream().map(IntentTrial.Row::id).toList());
            assertEquals(1.0, report.accuracy());
        }
    }

    @Test
    void theThresholdIsChosenOnTheValidationRows() {
        try (var embeddings = Embeddings.inProcess()) {
            var report = new IntentTrial(embeddings).run(TRAIN, List.of(new Labelled("bus", "next bus"), new Labelled("oos", "zzz")),
                    TEST);
            assertTrue(report.threshold() >= 0 && report.threshold() < 1);
        }
    }
}
