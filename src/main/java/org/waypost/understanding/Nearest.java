package org.waypost.understanding;

import java.util.Arrays;
import java.util.List;
import org.waypost.retrieval.Embeddings;

/** How near a vector is to each label's nearest examples. */
record Nearest(List<float[]> vectors, int[] answers, int labels) {
    private static final int MOST = 3;

    /** The mean cosine of a label's (up to) three nearest examples, and the nearest of all. */
    record Near(double[] byLabel, double nearest) {}

    Near of(float[] vector) {
        float[][] best = new float[labels][MOST];
        int[] found = new int[labels];
        for (int i = 0; i < answers.length; i++) {
            float cosine = Embeddings.cosine(vector, vectors.get(i));
            insert(best[answers[i]], found, answers[i], cosine);
        }
        double[] byLabel = new double[labels];
        double nearest = 0;
        for (int label = 0; label < labels; label++) {
            int count = Math.min(found[label], MOST);
            for (int i = 0; i < count; i++) {
                byLabel[label] += best[label][i] / count;
            }
            nearest = Math.max(nearest, count > 0 ? best[label][0] : 0);
        }
        return new Near(byLabel, nearest);
    }

    private static void insert(float[] best, int[] found, int label, float cosine) {
        int filled = Math.min(found[label], MOST);
        int at = filled;
        while (at > 0 && best[at - 1] < cosine) {
            at--;
        }
        if (at < MOST) {
            for (int i = Math.min(filled, MOST - 1); i > at; i--) {
                best[i] = best[i - 1];
            }
            best[at] = cosine;
        }
        found[label]++;
    }

    @Override
    public String toString() {
        return "Nearest" + Arrays.toString(new int[] {vectors.size(), labels});
    }
}
