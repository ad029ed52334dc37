package org.waypost.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Loaded;

class TrainedTest {
    @Test
    void theBuildCarriesWhatWasLearntFromTheseFiles() {
        assertEquals(Trained.hash(Readers.KNOWLEDGE, Readers.EMBEDDINGS.name()), Trained.carried().orElseThrow().hash());
    }

    @Test
    void writtenAndReadBackItReadsTheSame() throws IOException {
        var bytes = new ByteArrayOutputStream();
        Readers.TRAINED.write(bytes);
        var back = Trained.read(new ByteArrayInputStream(bytes.toByteArray())).orElseThrow();
        var vector = Readers.EMBEDDINGS.of("a copy of my records");
        assertEquals(Readers.TRAINED.hash(), back.hash());
        assertEquals(Readers.TRAINED.intents().read("a copy of my records", vector), back.intents().read("a copy of my records", vector));
        assertEquals(Readers.TRAINED.passages().threshold(), back.passages().threshold());
    }

    @Test
    void anExampleMoreMakesAnotherHashAndALetterDoesNot() {
        assertNotEquals(hash(Map.of()), hash(Map.of("knowledge-base/commands.yaml", "- {id: back, says: [back, backwards]}")));
        assertEquals(hash(Map.of()), hash(Map.of("knowledge-base/replies/more.yaml", "some-words: Other words.")));
    }

    private static String hash(Map<String, String> changed) {
        var files = Readers.KNOWLEDGE.files().and(new KnowledgeFiles(changed));
        return switch (KnowledgeBase.read(files)) {
            case Loaded.Sound sound -> Trained.hash(sound.knowledge(), "model");
            case Loaded.Faulty faulty -> throw new AssertionError(faulty.faults().toString());
        };
    }
}
