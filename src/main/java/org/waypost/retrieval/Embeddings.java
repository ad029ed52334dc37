package org.waypost.retrieval;

/** Sentence vectors, computed on platform threads of its own: the model's native code would block the carriers of virtual ones. */
public final class Embeddings implements AutoCloseable {
    private Embeddings() {}

    /** A unit vector. Waits for its turn; texts past the model's window are cut. */
    public float[] of(String text) {
        throw new UnsupportedOperationException("under construction");
    }

    @Override
    public void close() {}
}
