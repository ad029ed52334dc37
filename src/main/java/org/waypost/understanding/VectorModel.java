package org.waypost.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What is meant, by the sentence vector: a multinomial logistic regression. Learnt from the same examples it is always the same. */
final class VectorModel {
    private static final int ROUNDS = 24;
    private static final int AT_A_TIME = 32;
    private static final float SCALE = 10f;
    private static final float FIRST_STEP = 0.02f;
    private static final float DECAY = 2e-4f;
    private static final long SEED = 20261123L;

    /**
     * A row for each figure of the vector, and last one for the constant; a weight in it for each label. Laid out so that the
     * inner loops run over labels: the processor then works on eight at once.
     */
    private final float[][] rows;

    VectorModel(float[][] rows) {
        this.rows = rows;
    }

    float[][] rows() {
        return rows;
    }

    /** @param answers the index of each vector's label */
    static VectorModel train(List<float[]> vectors, int[] answers, int labels) {
        var learning = new Learning(new float[vectors.getFirst().length + 1][labels]);
        Integer[] order = new Integer[vectors.size()];
        Arrays.setAll(order, i -> i);
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            java.util.Collections.shuffle(Arrays.asList(order), random);
            float step = FIRST_STEP * (float) (0.5 * (1 + Math.cos(Math.PI * round / ROUNDS)));
            for (int from = 0; from < order.length; from += AT_A_TIME) {
                learning.batch(vectors, answers, Arrays.copyOfRange(order, from, Math.min(from + AT_A_TIME, order.length)), step);
            }
        }
        return new VectorModel(learning.rows);
    }

    /** The logarithm of each label's likelihood. */
    double[] logs(float[] vector) {
        float[] sums = rows[vector.length].clone();
        for (int i = 0; i < vector.length; i++) {
            add(sums, rows[i], SCALE * vector[i]);
        }
        double[] wide = new double[sums.length];
        for (int label = 0; label < wide.length; label++) {
            wide[label] = sums[label];
        }
        return normalised(wide);
    }

    private static void add(float[] to, float[] row, float times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * row[i];
        }
    }

    /** Taken to logarithms of likelihoods that add up to 1. */
    static double[] normalised(double[] sums) {
        double most = Arrays.stream(sums).max().orElse(0);
        double total = Math.log(Arrays.stream(sums).map(sum -> Math.exp(sum - most)).sum()) + most;
        return Arrays.stream(sums).map(sum -> sum - total).toArray();
    }

    /** Adam: a step for each weight by the mean and spread of its own slopes. */
    private static final class Learning {
        private static final float KEEP_MEAN = 0.9f;
        private static final float KEEP_SPREAD = 0.999f;
        private static final float TINY = 1e-8f;
        private final float[][] rows;
        private final float[][] mean;
        private final float[][] spread;
        private int steps;

        Learning(float[][] rows) {
            this.rows = rows;
            this.mean = new float[rows.length][rows[0].length];
            this.spread = new float[rows.length][rows[0].length];
        }

        void batch(List<float[]> vectors, int[] answers, Integer[] chosen, float step) {
            steps++;
            float[][] slope = new float[rows.length][rows[0].length];
            for (int one : chosen) {
                float[] vector = vectors.get(one);
                float[] off = off(vector, answers[one], chosen.length);
                for (int i = 0; i < vector.length; i++) {
                    add(slope[i], off, SCALE * vector[i]);
                }
                add(slope[vector.length], off, 1);
            }
            float meanFix = 1 - (float) Math.pow(KEEP_MEAN, steps);
            float spreadFix = 1 - (float) Math.pow(KEEP_SPREAD, steps);
            for (int row = 0; row < rows.length; row++) {
                move(row, slope[row], step / meanFix, 1 / spreadFix, step * DECAY);
            }
        }

        /** How far each label's likelihood is off, as a share of the batch. */
        private float[] off(float[] vector, int answer, int share) {
            double[] logs = new VectorModel(rows).logs(vector);
            float[] off = new float[logs.length];
            for (int label = 0; label < off.length; label++) {
                off[label] = ((float) Math.exp(logs[label]) - (label == answer ? 1 : 0)) / share;
            }
            return off;
        }

        private void move(int at, float[] slope, float step, float spreadFix, float decay) {
            float[] row = rows[at];
            float[] m = mean[at];
            float[] s = spread[at];
            for (int i = 0; i < row.length; i++) {
                m[i] = KEEP_MEAN * m[i] + (1 - KEEP_MEAN) * slope[i];
                s[i] = KEEP_SPREAD * s[i] + (1 - KEEP_SPREAD) * slope[i] * slope[i];
                row[i] -= step * m[i] / ((float) Math.sqrt(s[i] * spreadFix) + TINY) + decay * row[i];
            }
        }
    }
}
