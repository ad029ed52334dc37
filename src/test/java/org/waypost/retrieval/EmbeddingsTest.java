package org.waypost.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EmbeddingsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(30);

    /** Somebody else's model: as long as the text, and it tells which threads called it. */
    private static class Lengths implements EmbeddingModel {
        final Set<Thread> threads = ConcurrentHashMap.newKeySet();
        final AtomicInteger calls = new AtomicInteger();

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            threads.add(Thread.currentThread());
            calls.incrementAndGet();
            return Response.from(texts.stream().map(text -> Embedding.from(new float[] {text.text().length()})).toList());
        }
    }

    @Test
    void theModelIsOnlyEverCalledOnPlatformThreadsOfItsOwn() throws Exception {
        var model = new Lengths();
        try (var embeddings = Embeddings.of("lengths", () -> model, 2, LONG); var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = List.of("a", "bb", "ccc", "dddd").stream().map(text -> virtual.submit(() -> embeddings.of(text)[0])).toList();
            for (int i = 0; i < asked.size(); i++) {
                assertEquals(i + 1, asked.get(i).get());
            }
        }
        assertTrue(model.threads.stream().noneMatch(Thread::isVirtual));
        assertTrue(model.threads.stream().allMatch(thread -> thread.getName().startsWith("vectors-")));
    }

    @Test
    void theSameTextIsComputedOnce() {
        var model = new Lengths();
        try (var embeddings = Embeddings.of("lengths", () -> model, 1, LONG)) {
            embeddings.of("warm");
            int before = model.calls.get();
            embeddings.of("warm");
            embeddings.of(List.of("warm", "warm"));
            assertEquals(before, model.calls.get());
        }
    }

    @Test
    void whoeverAsksBeforeItHasLoadedIsToldInTime() {
        var loading = new CountDownLatch(1);
        try (var embeddings = Embeddings.of("slow", () -> slow(loading), 1, SHORT)) {
            assertFalse(embeddings.ready());
            assertThrows(VectorsLate.class, () -> embeddings.of("text"));
            loading.countDown();
        }
    }

    @Test
    void moreTextsThanCanWaitAreRefusedAtOnce() {
        var loading = new CountDownLatch(1);
        try (var embeddings = Embeddings.of("slow", () -> slow(loading), 1, LONG)) {
            var many = java.util.stream.IntStream.range(0, 600).mapToObj(i -> "text " + i).toList();
            assertThrows(VectorsLate.class, () -> embeddings.of(many));
            loading.countDown();
        }
    }

    @Test
    void aModelThatCantBeLoadedGivesNoVector() {
        try (var embeddings = Embeddings.of("broken", () -> {
            throw new IllegalStateException("no such model");
        }, 1, LONG)) {
            assertThrows(VectorsLate.class, () -> embeddings.of("text"));
        }
    }

    @Test
    void textsOfOneMeaningAreNearer() {
        try (var embeddings = Embeddings.inProcess()) {
            var vectors = embeddings.all(List.of("a copy of my medical records", "see what my doctor wrote about me",
                    "the price of bananas"));
            assertTrue(Embeddings.cosine(vectors.get(0), vectors.get(1)) > Embeddings.cosine(vectors.get(0), vectors.get(2)));
            assertEquals(1, Embeddings.cosine(vectors.get(0), vectors.get(0)), 1e-4);
        }
    }

    private static EmbeddingModel slow(CountDownLatch loading) {
        try {
            loading.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Lengths();
    }
}
