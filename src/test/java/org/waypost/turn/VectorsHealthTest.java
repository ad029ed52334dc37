package org.waypost.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.retrieval.Embeddings;

class VectorsHealthTest {

    @Test
    void withoutAModelItIsDegradedAndServesAllTheSame() {
        var without = Embeddings.of(Embeddings.IN_PROCESS, () -> {
            throw new IllegalStateException("no such model");
        }, 1, Duration.ofSeconds(1));
        try (var editions = Editions.open(KnowledgeFiles.carried(), without, Clock.systemUTC())) {
            assertEquals("DEGRADED", new VectorsHealth(editions).health().getStatus().getCode());
        }
    }
}
