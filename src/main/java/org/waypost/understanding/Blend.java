package org.waypost.understanding;

import java.util.List;
import org.waypost.retrieval.Equations;
import org.waypost.retrieval.Logistic;

/**
 * How the evidence is weighed, learnt on examples that were held out, so that likelihoods are as often right as they say.
 *
 * @param weights for the words, the vector, the nearest examples, the topic, and the slots heard that fit or don't
 * @param known how likely it is that anything known is meant
 */
record Blend(double[] weights, Logistic known) {
    static final int KINDS = 6;
    private static final int ROUNDS = 12;
    private static final double RIDGE = 1e-3;
    /** How much all that is foreign counts beside all that is known. */
    private static final double FOREIGN_SHARE = 0.2;
    /** With words alone to go by, nothing is sure. */
    private static final double[] WORDS_ALONE = {1, 0, 0, 0, 0, 0};

    static Blend learn(List<HeldOut> cases) {
        var known = cases.stream().filter(HeldOut::known).toList();
        double[] weights = weights(known);
        long foreign = cases.size() - known.size();
        double counts = foreign == 0 ? 0 : FOREIGN_SHARE * known.size() / foreign;
        var model = Logistic.fit(cases.stream()
                .map(one -> new Logistic.Case(figures(one.found(), weights), one.known(), one.known() ? 1 : counts))
                .toList());
        return new Blend(weights, model);
    }

    /** How likely each label is, allowing for none of them being meant. */
    double[] likely(Evidence.Found found) {
        double[] likely = likely(found.byLabel(), weights);
        double somethingKnown = known.of(figures(found, weights));
        for (int i = 0; i < likely.length; i++) {
            likely[i] *= somethingKnown;
        }
        return likely;
    }

    /** As {@link #likely(Evidence.Found)}, with the words' evidence alone. */
    static double[] likelyByWords(double[] logs) {
        double[][] evidence = new double[logs.length][KINDS];
        for (int i = 0; i < logs.length; i++) {
            evidence[i][0] = logs[i];
        }
        return likely(evidence, WORDS_ALONE);
    }

    static int best(double[] likely) {
        int best = 0;
        for (int i = 1; i < likely.length; i++) {
            best = likely[i] > likely[best] ? i : best;
        }
        return best;
    }

    private static double[] figures(Evidence.Found found, double[] weights) {
        double[][] evidence = found.byLabel();
        double[] likely = likely(evidence, weights);
        int best = best(likely);
        boolean agree = best(column(evidence, 0)) == best && best(column(evidence, 1)) == best;
        return new double[] {found.nearest(), evidence[best][2], Math.log(Math.max(likely[best], 1e-9)), agree ? 1 : 0};
    }

    private static double[] column(double[][] evidence, int kind) {
        double[] column = new double[evidence.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = evidence[i][kind];
        }
        return column;
    }

    static double[] likely(double[][] evidence, double[] weights) {
        double[] sums = new double[evidence.length];
        for (int i = 0; i < sums.length; i++) {
            for (int kind = 0; kind < KINDS; kind++) {
                sums[i] += weights[kind] * evidence[i][kind];
            }
        }
        double[] likely = VectorModel.normalised(sums);
        for (int i = 0; i < likely.length; i++) {
            likely[i] = Math.exp(likely[i]);
        }
        return likely;
    }

    /** The weights under which the held-out truths are likeliest: Newton's method. */
    private static double[] weights(List<HeldOut> cases) {
        double[] weights = {0.3, 0.5, 5, 0.3, 0, 0};
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[KINDS];
            double[][] curve = new double[KINDS][KINDS];
            for (HeldOut one : cases) {
                collect(one, weights, slope, curve);
            }
            for (int i = 0; i < KINDS; i++) {
                slope[i] += RIDGE * weights[i];
                curve[i][i] += RIDGE;
            }
            double[] step = Equations.solve(curve, slope);
            for (int i = 0; i < KINDS; i++) {
                weights[i] -= step[i];
            }
        }
        return weights;
    }

    private static void collect(HeldOut one, double[] weights, double[] slope, double[][] curve) {
        double[] likely = likely(one.found().byLabel(), weights);
        double[] mean = new double[KINDS];
        for (int i = 0; i < likely.length; i++) {
            for (int kind = 0; kind < KINDS; kind++) {
                mean[kind] += likely[i] * one.found().byLabel()[i][kind];
            }
        }
        for (int kind = 0; kind < KINDS; kind++) {
            slope[kind] += mean[kind] - one.found().byLabel()[one.truth()][kind];
        }
        for (int i = 0; i < likely.length; i++) {
            double[] x = one.found().byLabel()[i];
            for (int a = 0; a < KINDS; a++) {
                for (int b = 0; b < KINDS; b++) {
                    curve[a][b] += likely[i] * (x[a] - mean[a]) * (x[b] - mean[b]);
                }
            }
        }
    }
}
