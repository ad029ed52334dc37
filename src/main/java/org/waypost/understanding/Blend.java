package org.waypost.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.waypost.retrieval.Equations;
import org.waypost.retrieval.Logistic;

/**
 * How the evidence is weighed, learnt on examples that were held out, so that likelihoods are as often right as they say.
 *
 * @param weights one for each kind of evidence
 * @param wordsAlone the weight of the words' evidence when there is nothing else
 * @param known how likely it is that anything known is meant
 */
record Blend(double[] weights, double wordsAlone, Logistic known) {
    private static final int ROUNDS = 20;
    /** Far from its goal Newton's method leaps past it. */
    private static final double LONGEST_STEP = 2;
    private static final double RIDGE = 1e-3;
    /** How much all that is foreign counts beside all that is known. */
    private static final double FOREIGN_SHARE = 0.2;
    private static final double[] FIRST = {2, 0.5, 2, 0.5, 0, 0};
    private static final Logistic NO_DOUBT = new Logistic(new double[] {0, 0, 0, 0, 0, 0, 20});

    static Blend learn(List<HeldOut> cases, Set<Component> without) {
        var known = cases.stream().filter(HeldOut::known).toList();
        boolean[] used = new boolean[Evidence.KINDS];
        Arrays.fill(used, true);
        used[Evidence.NEAR] = !without.contains(Component.NEAREST);
        used[Evidence.FITS] = !without.contains(Component.SLOTS);
        used[Evidence.AGAINST] = !without.contains(Component.SLOTS);
        boolean[] words = new boolean[Evidence.KINDS];
        words[Evidence.BY_WORDS] = true;
        double[] weights = weights(known, used);
        return new Blend(weights, weights(known, words)[Evidence.BY_WORDS],
                without.contains(Component.REJECTION) ? NO_DOUBT : known(cases, weights, known.size()));
    }

    private static Logistic known(List<HeldOut> cases, double[] weights, int known) {
        int foreign = cases.size() - known;
        double counts = foreign == 0 ? 0 : FOREIGN_SHARE * known / foreign;
        return Logistic.fit(cases.stream()
                .map(one -> new Logistic.Case(figures(one.found(), weights), one.known(), one.known() ? 1 : counts))
                .toList());
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
    double[] likelyByWords(double[] margins) {
        return shares(Arrays.stream(margins).map(margin -> wordsAlone * margin).toArray());
    }

    static int best(double[] likely) {
        int best = 0;
        for (int i = 1; i < likely.length; i++) {
            best = likely[i] > likely[best] ? i : best;
        }
        return best;
    }

    private static double[] figures(Evidence.Found found, double[] weights) {
        double[] likely = likely(found.byLabel(), weights);
        int best = best(likely);
        double[] of = found.byLabel()[best];
        return new double[] {found.nearest(), of[Evidence.NEAR], of[Evidence.MARGIN], of[Evidence.BY_WORDS],
            Math.log(Math.max(likely[best], 1e-9)), Math.log1p(found.length())};
    }

    private static double[] likely(double[][] evidence, double[] weights) {
        double[] sums = new double[evidence.length];
        for (int i = 0; i < sums.length; i++) {
            for (int kind = 0; kind < weights.length; kind++) {
                sums[i] += weights[kind] * evidence[i][kind];
            }
        }
        return shares(sums);
    }

    private static double[] shares(double[] sums) {
        double most = Arrays.stream(sums).max().orElse(0);
        double[] shares = Arrays.stream(sums).map(sum -> Math.exp(sum - most)).toArray();
        double total = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / total).toArray();
    }

    /** The weights under which the held-out truths are likeliest: Newton's method. */
    private static double[] weights(List<HeldOut> cases, boolean[] used) {
        double[] weights = new double[used.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = used[i] ? FIRST[i] : 0;
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[used.length];
            double[][] curve = new double[used.length][used.length];
            for (HeldOut one : cases) {
                collect(one, weights, slope, curve);
            }
            for (int i = 0; i < used.length; i++) {
                slope[i] = used[i] ? slope[i] + RIDGE * weights[i] : 0;
                for (int j = 0; j < used.length; j++) {
                    curve[i][j] = used[i] && used[j] ? curve[i][j] : 0;
                }
                curve[i][i] += used[i] ? RIDGE : 1;
            }
            double[] step = Equations.solve(curve, slope);
            double longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
            for (int i = 0; i < used.length; i++) {
                weights[i] -= step[i] * Math.min(1, LONGEST_STEP / Math.max(longest, LONGEST_STEP));
            }
        }
        return weights;
    }

    private static void collect(HeldOut one, double[] weights, double[] slope, double[][] curve) {
        double[] likely = likely(one.found().byLabel(), weights);
        int kinds = weights.length;
        double[] mean = new double[kinds];
        for (int i = 0; i < likely.length; i++) {
            for (int kind = 0; kind < kinds; kind++) {
                mean[kind] += likely[i] * one.found().byLabel()[i][kind];
            }
        }
        for (int kind = 0; kind < kinds; kind++) {
            slope[kind] += mean[kind] - one.found().byLabel()[one.truth()][kind];
        }
        for (int i = 0; i < likely.length; i++) {
            double[] x = one.found().byLabel()[i];
            for (int a = 0; a < kinds; a++) {
                for (int b = 0; b < kinds; b++) {
                    curve[a][b] += likely[i] * (x[a] - mean[a]) * (x[b] - mean[b]);
                }
            }
        }
    }
}
