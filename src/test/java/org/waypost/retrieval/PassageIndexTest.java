package org.waypost.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Loaded;

class PassageIndexTest {
    private static final Embeddings EMBEDDINGS = Embeddings.inProcess();
    private static final KnowledgeBase KNOWLEDGE = ((Loaded.Sound) KnowledgeBase.read(KnowledgeFiles.carried())).knowledge();
    private static final PassageIndex INDEX = PassageIndex.of(KNOWLEDGE,
            Vectors.of(PassageIndex.texts(KNOWLEDGE), EMBEDDINGS, Vectors.NONE),
                    new PassageWeights(new Logistic(new double[] {6, 6, 3, -9}), 0.6));

    @AfterAll
    static void close() {
        EMBEDDINGS.close();
    }

    @ParameterizedTest
    @CsvSource({"why is it called martha's rule, marthas-rule", "how long do they have to send my notes, records",
            "who is the ombudsman, complaint"})
    void aQuestionFindsPassagesOfItsTopic(String question, String topic) {
        var hits = INDEX.nearest(question, EMBEDDINGS.of(question), 3);
        assertTrue(hits.getFirst().passage().article().value().startsWith(topic + "."), hits.toString());
        assertTrue(hits.get(0).score() >= hits.get(1).score());
    }

    @Test
    void aForeignQuestionIsWorthNoPassage() {
        String question = "how do i bake sourdough bread";
        assertEquals(List.of(), INDEX.worthShowing(question, EMBEDDINGS.of(question), 3));
    }

    @Test
    void aQuestionWithoutWordsFindsByMeaningAlone() {
        assertEquals(3, INDEX.nearest("??", EMBEDDINGS.of("??"), 3).size());
    }

    @Test
    void rareWordsCountMost() {
        float[] shares = new PassageWords(List.of("the ombudsman decides", "the hospital decides", "the hospital waits"))
                .shares("ombudsman hospital");
        assertTrue(shares[0] > shares[1] && shares[1] > 0, shares[0] + " " + shares[1]);
        assertEquals(shares[1], shares[2]);
    }
}
