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

    /** One row for each label: a weight for each figure of the vector, and the constant. */
    private final float[][] rows;

    VectorModel(float[][] rows) {
        this.rows = rows;
    }

    float[][] rows() {
        return rows;
    }

    /** @param answers the index of each vector's label */
    static VectorModel train(List<float[]> vectors, int[] answers, int labels) {
        int width = vectors.getFirst().length + 1;
        var learning = new Learning(new float[labels][width]);
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
        double[] sums = new double[rows.length];
        for (int label = 0; label < rows.length; label++) {
            sums[label] = sum(rows[label], vector);
        }
        return normalised(sums);
    }

    /** Taken to logarithms of likelihoods that add up to 1. */
    static double[] normalised(double[] sums) {
        double most = Arrays.stream(sums).max().orElse(0);
        double total = Math.log(Arrays.stream(sums).map(sum -> Math.exp(sum - most)).sum()) + most;
        return Arrays.stream(sums).map(sum -> sum - total).toArray();
    }

    private static float sum(float[] row, float[] vector) {
        float a = row[vector.length];
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i + 3 < vector.length; i += 4) {
            a += row[i] * SCALE * vector[i];
            b += row[i + 1] * SCALE * vector[i + 1];
            c += row[i + 2] * SCALE * vector[i + 2];
            d += row[i + 3] * SCALE * vector[i + 3];
        }
        return a + b + c + d;
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
            int width = rows[0].length;
            float[][] slope = new float[rows.length][width];
            for (int one : chosen) {
                float[] vector = vectors.get(one);
                double[] logs = new VectorModel(rows).logs(vector);
                for (int label = 0; label < rows.length; label++) {
                    float off = ((float) Math.exp(logs[label]) - (label == answers[one] ? 1 : 0)) / chosen.length;
                    add(slope[label], vector, off);
                }
            }
            float meanFix = 1 - (float) Math.pow(KEEP_MEAN, steps);
            float spreadFix = 1 - (float) Math.pow(KEEP_SPREAD, steps);
            for (int label = 0; label < rows.length; label++) {
                move(label, slope[label], step / meanFix, spreadFix, step * DECAY);
            }
        }

        private static void add(float[] slope, float[] vector, float off) {
            for (int i = 0; i < vector.length; i++) {
                slope[i] += off * SCALE * vector[i];
            }
            slope[vector.length] += off;
        }

        private void move(int label, float[] slope, float step, float spreadFix, float decay) {
            float[] row = rows[label];
            float[] m = mean[label];
            float[] s = spread[label];
            for (int i = 0; i < row.length; i++) {
                m[i] = KEEP_MEAN * m[i] + (1 - KEEP_MEAN) * slope[i];
                s[i] = KEEP_SPREAD * s[i] + (1 - KEEP_SPREAD) * slope[i] * slope[i];
                row[i] -= step * m[i] / ((float) Math.sqrt(s[i] / spreadFix) + TINY) + decay * row[i];
            }
        }
    }
}
