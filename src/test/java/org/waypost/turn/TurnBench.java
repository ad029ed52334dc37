package org.waypost.turn;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.retrieval.Embeddings;

/** How long a turn takes, beside the embedding of the same words, in one run. Prints; asserts no timing. */
@Tag("bench")
class TurnBench {
    private static final int WARM_UP = 300;
    private static final int MEASURED = 600;
    private static final List<String> WORDS = List.of(
            "could I have a print of my notes", "my surgery never wrote back about my notes", "how much will they charge me for copies",
            "which hospital could see me sooner", "I am fed up with how the ward treated us", "what does the app show of my blood tests");

    @Test
    void aTurnBesideItsEmbedding() {
        try (var rehearsal = Rehearsal.of(KnowledgeFiles.carried(), Clock.systemUTC()); var embeddings = Embeddings.inProcess()) {
            double embedding = median(i -> embeddings.of(varied(i)));
            double typed = median(i -> rehearsal.begin().say(varied(i)));
            var talks = new ArrayList<Rehearsal.Talk>();
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                talks.add(rehearsal.begin());
            }
            double pressed = median(i -> talks.get(i).say("#topic:records"));
            System.out.printf("BENCH embedding p50 %.2f ms, free-text turn p50 %.2f ms, button turn p50 %.2f ms%n", embedding, typed,
                    pressed);
        }
    }

    /** Never the same words twice, so that no cache helps. */
    private static String varied(int i) {
        return WORDS.get(i % WORDS.size()) + " since number " + i;
    }

    private static double median(IntConsumer work) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            long started = System.nanoTime();
            work.accept(i);
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - started) / 1e6);
            }
        }
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
