package org.waypost.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** What speaks for each label, not yet weighed: what its machines say, its nearest examples, and the slots heard. */
final class Evidence {
    static final int MARGIN = 0;
    static final int BY_WORDS = 1;
    static final int NEAR = 2;
    static final int FITS = 4;
    static final int AGAINST = 5;
    static final int KINDS = 6;
    private static final int MOST = 3;

    private final List<String> labels;
    private final Likeness likeness;
    /** Each example's label; -1 for one that wasn't learnt from. */
    private final int[] answers;
    private final Machine[] all;
    private final Machine[] byWords;
    private final int[] topicOf;

    private Evidence(List<String> labels, Likeness likeness, int[] answers, Machine[] all, Machine[] byWords) {
        this.labels = labels;
        this.likeness = likeness;
        this.answers = answers;
        this.all = all;
        this.byWords = byWords;
        this.topicOf = topicOf(labels);
    }

    /**
     * What was found.
     *
     * @param byLabel for each label: the margin by everything, by words alone, the nearness of its examples, the best margin in its
     *     topic, how many of the slots heard are as it implies, how many are otherwise
     * @param nearest the cosine of the nearest example, about the middle of all
     * @param length how many words were said
     */
    record Found(double[][] byLabel, double nearest, int length) {}

    /** @param seen which of the lesson's examples may be learnt from */
    static Evidence learn(List<String> labels, Lesson lesson, boolean[] seen) {
        int[] answers = lesson.answers().clone();
        for (int i = 0; i < answers.length; i++) {
            answers[i] = seen[i] ? answers[i] : -1;
        }
        return new Evidence(labels, lesson.likeness(), answers, Machine.learn(lesson.all(), answers, labels.size(), seen),
                Machine.learn(lesson.byWords(), answers, labels.size(), seen));
    }

    Found of(Words text, float[] vector, Hints.Settled settled) {
        var alike = likeness.of(Grams.of(text), vector);
        var near = Near.of(alike.cosines(), answers, labels.size());
        double[] margins = margins(all, alike.all());
        double[] topics = topics(margins);
        double[][] slots = settled.of(labels);
        double[][] byLabel = new double[labels.size()][];
        for (int i = 0; i < byLabel.length; i++) {
            byLabel[i] = new double[] {margins[i], byWords[i].margin(alike.byWords()), near.byLabel()[i], topics[topicOf[i]],
                slots[i][0], slots[i][1]};
        }
        return new Found(byLabel, near.nearest(), text.size());
    }

    double[] byWords(Words text) {
        return margins(byWords, likeness.byWords(Grams.of(text)));
    }

    private double[] topics(double[] margins) {
        double[] topics = new double[Arrays.stream(topicOf).max().orElse(0) + 1];
        Arrays.fill(topics, -MOST);
        for (int i = 0; i < margins.length; i++) {
            topics[topicOf[i]] = Math.max(topics[topicOf[i]], margins[i]);
        }
        return topics;
    }

    private static double[] margins(Machine[] machines, float[] alike) {
        double[] margins = new double[machines.length];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = machines[i].margin(alike);
        }
        return margins;
    }

    private static int[] topicOf(List<String> labels) {
        var topics = labels.stream().map(Labelled::topicOf).distinct().sorted().toList();
        return labels.stream().mapToInt(label -> topics.indexOf(Labelled.topicOf(label))).toArray();
    }

    /** The mean cosine of a label's (up to) three nearest examples, and the nearest of all. */
    private record Near(double[] byLabel, double nearest) {
        static Near of(float[] cosines, int[] answers, int labels) {
            float[][] best = new float[labels][MOST];
            for (float[] row : best) {
                Arrays.fill(row, -1);
            }
            for (int i = 0; i < answers.length; i++) {
                if (answers[i] >= 0 && cosines[i] > best[answers[i]][MOST - 1]) {
                    insert(best[answers[i]], cosines[i]);
                }
            }
            double[] byLabel = new double[labels];
            double nearest = -1;
            for (int label = 0; label < labels; label++) {
                byLabel[label] = mean(best[label]);
                nearest = Math.max(nearest, best[label][0]);
            }
            return new Near(byLabel, nearest);
        }

        private static void insert(float[] best, float cosine) {
            int at = MOST - 1;
            for (; at > 0 && best[at - 1] < cosine; at--) {
                best[at] = best[at - 1];
            }
            best[at] = cosine;
        }

        private static double mean(float[] best) {
            double sum = best[0];
            int count = 1;
            for (; count < MOST && best[count] > -1; count++) {
                sum += best[count];
            }
            return sum / count;
        }
    }

    void write(DataOutputStream out) throws IOException {
        for (int i = 0; i < labels.size(); i++) {
            all[i].write(out);
            byWords[i].write(out);
        }
    }

    static Evidence read(DataInputStream in, List<String> labels, Likeness likeness, int[] answers) throws IOException {
        var all = new Machine[labels.size()];
        var byWords = new Machine[labels.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = Machine.read(in);
            byWords[i] = Machine.read(in);
        }
        return new Evidence(labels, likeness, answers, all, byWords);
    }
}
