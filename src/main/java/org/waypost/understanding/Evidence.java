package org.waypost.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** What speaks for each label: words, vector, nearest examples and topic, not yet weighed. */
final class Evidence {
    private final List<String> labels;
    private final Categoriser words;
    private final VectorModel vectors;
    private final VectorModel topics;
    private final Nearest examples;
    private final int[] topicOf;

    private Evidence(List<String> labels, Categoriser words, VectorModel vectors, VectorModel topics, Nearest examples) {
        this.labels = labels;
        this.words = words;
        this.vectors = vectors;
        this.topics = topics;
        this.examples = examples;
        this.topicOf = topicOf(labels);
    }

    /**
     * What was found.
     *
     * @param byLabel for each label: the logarithm by words, by vector, the nearness of examples, the logarithm of its topic,
     *     how many of the slots heard are as it implies, how many are otherwise
     * @param nearest the cosine of the nearest example
     */
    record Found(double[][] byLabel, double nearest) {}

    static Evidence learn(List<String> labels, List<Labelled> examples, List<float[]> vectors) {
        int[] answers = examples.stream().mapToInt(example -> labels.indexOf(example.label())).toArray();
        int[] topicOf = topicOf(labels);
        int[] topicAnswers = Arrays.stream(answers).map(answer -> topicOf[answer]).toArray();
        int topics = Arrays.stream(topicOf).max().orElse(0) + 1;
        return new Evidence(labels, Categoriser.train(examples), VectorModel.train(vectors, answers, labels.size()),
                VectorModel.train(vectors, topicAnswers, topics), new Nearest(vectors, answers, labels.size()));
    }

    Found of(Words text, float[] vector, Hints.Settled settled) {
        double[] byWords = byWords(text);
        double[] byVector = vectors.logs(vector);
        double[] byTopic = topics.logs(vector);
        var near = examples.of(vector);
        double[][] slots = settled.of(labels);
        double[][] byLabel = new double[labels.size()][];
        for (int i = 0; i < byLabel.length; i++) {
            byLabel[i] = new double[] {byWords[i], byVector[i], near.byLabel()[i], byTopic[topicOf[i]], slots[i][0], slots[i][1]};
        }
        return new Found(byLabel, near.nearest());
    }

    double nearest(float[] vector) {
        return examples.of(vector).nearest();
    }

    double[] byWords(Words text) {
        return words.logs(text, labels);
    }

    void write(DataOutputStream out) throws IOException {
        byte[] model = words.bytes();
        out.writeInt(model.length);
        out.write(model);
        write(out, vectors);
        write(out, topics);
        out.writeInt(examples.answers().length);
        for (int answer : examples.answers()) {
            out.writeInt(answer);
        }
    }

    static Evidence read(DataInputStream in, List<String> labels, List<float[]> exampleVectors) throws IOException {
        var words = Categoriser.read(in.readNBytes(in.readInt()));
        var vectors = readModel(in);
        var topics = readModel(in);
        int[] answers = new int[in.readInt()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = in.readInt();
        }
        return new Evidence(labels, words, vectors, topics, new Nearest(exampleVectors, answers, labels.size()));
    }

    private static int[] topicOf(List<String> labels) {
        var topics = labels.stream().map(Labelled::topicOf).distinct().sorted().toList();
        return labels.stream().mapToInt(label -> topics.indexOf(Labelled.topicOf(label))).toArray();
    }

    private static void write(DataOutputStream out, VectorModel model) throws IOException {
        out.writeInt(model.rows().length);
        for (float[] row : model.rows()) {
            Binary.floats(out, row);
        }
    }

    private static VectorModel readModel(DataInputStream in) throws IOException {
        float[][] rows = new float[in.readInt()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Binary.floats(in);
        }
        return new VectorModel(rows);
    }
}
