package org.waypost.retrieval;

/** No vector in time: the model is still loading, has too much to do, or failed. The caller goes on without one. */
public final class VectorsLate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VectorsLate(String why) {
        super(why);
    }

    VectorsLate(Throwable cause) {
        super("the sentence model failed", cause);
    }
}
