package org.waypost.retrieval;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Sentence vectors, computed on platform threads of its own: the model's native code would block the carriers of virtual
 * ones. Loading starts at once, in the background; whoever asks meanwhile waits.
 */
public final class Embeddings implements AutoCloseable {
    /** Names the model of {@link #inProcess}. */
    public static final String IN_PROCESS = "bge-small-en-v1.5-q";

    private static final int MOST_WAITING = 256;
    private static final int MOST_THREADS = 4;
    private static final int TEXTS_A_TASK = 16;
    /** Characters read of a text: about what the model's window holds. */
    private static final int LONGEST = 2000;

    private final String name;
    private final Duration patience;
    private final ThreadPoolExecutor threads;
    private final CompletableFuture<EmbeddingModel> model = new CompletableFuture<>();
    private final RecentVectors recent = new RecentVectors();

    private Embeddings(String name, Supplier<EmbeddingModel> loader, int threads, Duration patience) {
        this.name = name;
        this.patience = patience;
        var count = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING),
                work -> Thread.ofPlatform().daemon().name("vectors-" + count.incrementAndGet()).unstarted(work));
        Thread.ofPlatform().daemon().name("vectors-load").start(() -> load(loader));
    }

    /** The model that Waypost uses: bge-small-en-v1.5, quantised. README says why. */
    public static Embeddings inProcess() {
        return loading(IN_PROCESS, PoolingMode.CLS);
    }

    /** A model by its name in the class path, such as {@code all-minilm-l6-v2-q}, to be compared with. */
    public static Embeddings loading(String name, PoolingMode pooling) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
        return of(name, () -> new SentenceModel(name, pooling), threads, Duration.ofSeconds(3));
    }

    /**
     * Any LangChain4j model.
     *
     * @param name tells its vectors from another model's
     * @param loader called once, in the background
     * @param patience how long {@link #of(String)} waits, loading included
     */
    public static Embeddings of(String name, Supplier<EmbeddingModel> loader, int threads, Duration patience) {
        return new Embeddings(name, loader, threads, patience);
    }

    /** Tells its vectors from another model's. */
    public String name() {
        return name;
    }

    /** Whether it has loaded, so that a vector takes milliseconds. */
    public boolean ready() {
        return model.isDone() && !model.isCompletedExceptionally();
    }

    /** Waits until it has loaded, or failed to. */
    public void await() {
        model.handle((loaded, failure) -> failure == null).join();
    }

    /**
     * A unit vector. Waits for its turn, but not for long; a text past the model's window is cut.
     *
     * @throws VectorsLate when it isn't there in time
     */
    public float[] of(String text) {
        return of(List.of(text)).getFirst();
    }

    /**
     * The vectors of several texts of one turn, in their order, computed side by side.
     *
     * @throws VectorsLate when they aren't all there in time
     */
    public List<float[]> of(List<String> texts) {
        var read = texts.stream().map(Embeddings::cut).toList();
        var tasks = read.stream().map(this::vectorOf).toList();
        var vectors = tasks.stream().map(this::await).toList();
        for (int i = 0; i < vectors.size(); i++) {
            recent.put(read.get(i), vectors.get(i));
        }
        return vectors;
    }

    /** The vectors of many texts, in their order, however long it takes. For training, not for a turn. */
    public List<float[]> all(List<String> texts) {
        var pieces = IntStream.iterate(0, start -> start < texts.size(), start -> start + TEXTS_A_TASK)
                .mapToObj(start -> texts.subList(start, Math.min(start + TEXTS_A_TASK, texts.size())))
                .toList();
        var vectors = new ArrayList<float[]>();
        for (int start = 0; start < pieces.size(); start += MOST_WAITING / 4) {
            var tasks = pieces.subList(start, Math.min(start + MOST_WAITING / 4, pieces.size())).stream()
                    .map(piece -> threads.submit(() -> piece.stream().map(text -> vector(cut(text))).toList()))
                    .toList();
            tasks.forEach(task -> vectors.addAll(finished(task)));
        }
        return vectors;
    }

    /** The cosine of the angle between two unit vectors. */
    public static float cosine(float[] one, float[] other) {
        // Four sums side by side: the processor works on them at once.
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return a + b + (c + d);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void load(Supplier<EmbeddingModel> loader) {
        try {
            var loaded = loader.get();
            loaded.embed("warm up");
            model.complete(loaded);
        } catch (RuntimeException | LinkageError e) {
            // Also a native library that doesn't fit this machine: whoever waits is told, and goes on without vectors.
            model.completeExceptionally(e);
        }
    }

    private float[] vector(String text) {
        return model.join().embed(text).content().vector();
    }

    private Future<float[]> vectorOf(String text) {
        float[] known = recent.get(text);
        return known.length > 0 ? CompletableFuture.completedFuture(known) : submit(() -> vector(text));
    }

    private static String cut(String text) {
        int end = Math.min(text.length(), LONGEST);
        return text.substring(0, end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private <T> Future<T> submit(Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw new VectorsLate("too many texts wait for a vector");
        }
    }

    private <T> T await(Future<T> task) {
        try {
            return task.get(Patience.left(patience), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(false);
            throw new VectorsLate("no vector in time");
        } catch (InterruptedException e) {
            task.cancel(false);
            Thread.currentThread().interrupt();
            throw new VectorsLate("interrupted");
        } catch (ExecutionException e) {
            throw new VectorsLate(e);
        }
    }

    private static <T> T finished(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VectorsLate("interrupted");
        } catch (ExecutionException e) {
            throw new VectorsLate(e);
        }
    }
}
