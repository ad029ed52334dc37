package org.waypost.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** What speaks for each label: words, vector and nearest examples, not yet weighed. */
record Evidence(List<String> labels, Categoriser words, VectorModel vectors, Nearest examples) {
    static Evidence learn(List<String> labels, List<Labelled> examples, List<float[]> vectors) {
        int[] answers = examples.stream().mapToInt(example -> labels.indexOf(example.label())).toArray();
        return new Evidence(labels, Categoriser.train(examples), VectorModel.train(vectors, answers, labels.size()),
                new Nearest(vectors, answers, labels.size()));
    }

    /** For each label: the logarithm by words, the logarithm by vector, the nearness of examples. */
    double[][] of(Words text, float[] vector) {
        double[] byWords = byWords(text);
        double[] byVector = vectors.logs(vector);
        double[] near = examples.of(vector).byLabel();
        double[][] evidence = new double[labels.size()][];
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = new double[] {byWords[i], byVector[i], near[i]};
        }
        return evidence;
    }

    double[] byWords(Words text) {
        return words.logs(text, labels);
    }

    double nearest(float[] vector) {
        return examples.of(vector).nearest();
    }

    void write(DataOutputStream out) throws IOException {
        byte[] model = words.bytes();
        out.writeInt(model.length);
        out.write(model);
        out.writeInt(vectors.rows().length);
        for (float[] row : vectors.rows()) {
            Binary.floats(out, row);
        }
        out.writeInt(examples.answers().length);
        for (int answer : examples.answers()) {
            out.writeInt(answer);
        }
    }

    static Evidence read(DataInputStream in, List<String> labels, List<float[]> exampleVectors) throws IOException {
        var words = Categoriser.read(in.readNBytes(in.readInt()));
        float[][] rows = new float[in.readInt()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Binary.floats(in);
        }
        int[] answers = new int[in.readInt()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = in.readInt();
        }
        return new Evidence(labels, words, new VectorModel(rows), new Nearest(exampleVectors, answers, labels.size()));
    }
}
