package org.waypost.retrieval;

import java.util.Arrays;
import java.util.List;

/**
 * How likely something is, from a few figures about it: a logistic regression. Fitted to the same cases it is always the same.
 *
 * @param weights one for each figure, and last the constant
 */
public record Logistic(double[] weights) {
    private static final int ROUNDS = 60;
    private static final double RIDGE = 1e-3;

    /** A case to learn from: its figures, whether it holds, and how much it counts. */
    public record Case(double[] figures, boolean holds, double counts) {}

    /** 0 to 1. */
    public double of(double... figures) {
        double sum = weights[figures.length];
        for (int i = 0; i < figures.length; i++) {
            sum += weights[i] * figures[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Fits the weights by Newton's method. */
    public static Logistic fit(List<Case> cases) {
        int size = cases.getFirst().figures().length + 1;
        double[] weights = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = step(cases, weights);
            double longest = 0;
            for (int i = 0; i < size; i++) {
                weights[i] -= step[i];
                longest = Math.max(longest, Math.abs(step[i]));
            }
            if (longest < 1e-8) {
                break;
            }
        }
        return new Logistic(weights);
    }

    private static double[] step(List<Case> cases, double[] weights) {
        int size = weights.length;
        double[] gradient = new double[size];
        double[][] curvature = new double[size][size];
        var model = new Logistic(weights);
        for (Case one : cases) {
            double[] x = Arrays.copyOf(one.figures(), size);
            x[size - 1] = 1;
            double p = model.of(one.figures());
            for (int i = 0; i < size; i++) {
                gradient[i] += one.counts() * (p - (one.holds() ? 1 : 0)) * x[i];
                for (int j = 0; j < size; j++) {
                    curvature[i][j] += one.counts() * p * (1 - p) * x[i] * x[j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            gradient[i] += RIDGE * weights[i];
            curvature[i][i] += RIDGE;
        }
        return Equations.solve(curvature, gradient);
    }
}
