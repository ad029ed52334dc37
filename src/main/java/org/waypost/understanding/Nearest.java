package org.waypost.understanding;

import java.util.List;

/** How near a vector is to each label's nearest examples. */
final class Nearest {
    private static final int MOST = 3;

    private final int[] answers;
    private final int labels;
    /** The examples' figures by place, so that the inner loop runs over examples: the processor works on eight at once. */
    private final float[][] byPlace;

    /** @param answers the index of each vector's label */
    Nearest(List<float[]> vectors, int[] answers, int labels) {
        this.answers = answers;
        this.labels = labels;
        this.byPlace = new float[vectors.isEmpty() ? 0 : vectors.getFirst().length][vectors.size()];
        for (int example = 0; example < vectors.size(); example++) {
            for (int place = 0; place < byPlace.length; place++) {
                byPlace[place][example] = vectors.get(example)[place];
            }
        }
    }

    /** The mean cosine of a label's (up to) three nearest examples, and the nearest of all. */
    record Near(double[] byLabel, double nearest) {}

    int[] answers() {
        return answers;
    }

    Near of(float[] vector) {
        float[] cosines = cosines(vector);
        float[][] best = new float[labels][MOST];
        int[] found = new int[labels];
        for (int i = 0; i < answers.length; i++) {
            insert(best[answers[i]], Math.min(found[answers[i]]++, MOST), cosines[i]);
        }
        double[] byLabel = new double[labels];
        double nearest = 0;
        for (int label = 0; label < labels; label++) {
            int count = Math.min(found[label], MOST);
            for (int i = 0; i < count; i++) {
                byLabel[label] += best[label][i] / count;
            }
            nearest = Math.max(nearest, best[label][0]);
        }
        return new Near(byLabel, nearest);
    }

    private float[] cosines(float[] vector) {
        float[] cosines = new float[answers.length];
        for (int place = 0; place < byPlace.length; place++) {
            float[] figures = byPlace[place];
            float times = vector[place];
            for (int i = 0; i < cosines.length; i++) {
                cosines[i] += times * figures[i];
            }
        }
        return cosines;
    }

    private static void insert(float[] best, int filled, float cosine) {
        int at = filled;
        while (at > 0 && best[at - 1] < cosine) {
            at--;
        }
        for (int i = Math.min(filled, MOST - 1); i > at; i--) {
            best[i] = best[i - 1];
        }
        if (at < MOST) {
            best[at] = cosine;
        }
    }
}
