package org.waypost.retrieval;

import java.util.List;
import org.waypost.knowledge.PassageId;

/** Finds the passages nearest to a question, by words (Lucene, BM25) and by meaning (vectors). */
public final class PassageIndex {
    private PassageIndex() {}

    /** Best first; scores are comparable from one question to another, 0 to 1. */
    public List<Hit> nearest(String text, float[] vector, int most) {
        throw new UnsupportedOperationException("under construction");
    }

    /** A passage and how near it is. */
    public record Hit(PassageId passage, double score) {}
}
