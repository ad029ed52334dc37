package org.waypost.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waypost.retrieval.Vectors;

class IntentModelTest {
    private static final List<Labelled> EXAMPLES = Stream.concat(
                    Stream.of("where is the bus stop", "which bus goes to town", "when does the next bus leave", "is the bus late",
                            "bus timetable",
                                    "how much is a bus ticket", "does this bus stop at the station", "last bus home")
                            .map(text -> new Labelled("bus", text)),
                    Stream.of("bake a cake", "how long does bread bake", "a recipe for soup", "cook rice", "what can i cook tonight",
                            "easy pie recipe",
                                    "roast potatoes", "how to boil an egg")
                            .map(text -> new Labelled("cooking", text)))
            .toList();
    private static final Vectors VECTORS = Vectors.of(EXAMPLES.stream().map(Labelled::text).toList(), Readers.EMBEDDINGS, Vectors.NONE);

    @Test
    void itReadsWhatItHasNotSeen() {
        var model = IntentModel.train(EXAMPLES, VECTORS, Hints.NONE, Set.of());
        assertEquals("bus", best(model, "what time is the bus to the coast"));
        assertEquals("cooking", best(model, "a good way to cook carrots"));
    }

    @Test
    void learntTwiceItReadsTheSame() {
        var once = IntentModel.train(EXAMPLES, VECTORS, Hints.NONE, Set.of());
        var again = IntentModel.train(EXAMPLES, VECTORS, Hints.NONE, Set.of());
        for (Labelled example : EXAMPLES) {
            var vector = VECTORS.of(example.text());
            assertEquals(once.read(example.text(), vector, Hints.NONE), again.read(example.text(), vector, Hints.NONE));
        }
    }

    @Test
    void readBackItReadsTheSame() throws IOException {
        var model = IntentModel.train(EXAMPLES, VECTORS, Hints.NONE, Set.of());
        var back = IntentModel.read(new DataInputStream(new ByteArrayInputStream(written(model))), VECTORS);
        var vector = Readers.EMBEDDINGS.of("bus to town");
        assertEquals(model.read("bus to town", vector, Hints.NONE), back.read("bus to town", vector, Hints.NONE));
    }

    @Test
    void withoutAVectorTheWordsAreRead() {
        assertEquals("bus", IntentModel.train(EXAMPLES, VECTORS, Hints.NONE, Set.of()).readByWords("next bus").getFirst().label());
    }

    @Test
    void everyExampleIsTriedOnceByAModelThatHasntSeenIt() {
        var trials = IntentModel.trials(EXAMPLES, VECTORS, Hints.NONE, Set.of());
        assertEquals(EXAMPLES.size(), trials.size());
        assertTrue(trials.stream().filter(trial -> trial.truth().equals(trial.read())).count() > EXAMPLES.size() / 2);
    }

    private static String best(IntentModel model, String text) {
        return model.read(text, Readers.EMBEDDINGS.of(text), Hints.NONE).getFirst().label();
    }

    private static byte[] written(IntentModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
