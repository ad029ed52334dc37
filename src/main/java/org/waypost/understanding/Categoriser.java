package org.waypost.understanding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** What is meant, by the words used: OpenNLP's document categoriser over words, pairs of words and parts of words. */
final class Categoriser {
    private static final int ROUNDS = 40;
    private static final int SEEN_AT_LEAST = 2;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 4;
    private static final double LEAST = 1e-9;

    private final DoccatModel model;
    private final DocumentCategorizerME categorizer;

    private Categoriser(DoccatModel model) {
        this.model = model;
        this.categorizer = new DocumentCategorizerME(model);
    }

    static Categoriser train(List<Labelled> examples) {
        var samples = examples.stream()
                .map(example -> new DocumentSample(example.label(), features(Words.of(example.text()))))
                .toArray(DocumentSample[]::new);
        var settings = new TrainingParameters();
        settings.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
        settings.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
        settings.put(TrainingParameters.CUTOFF_PARAM, SEEN_AT_LEAST);
        try {
            return new Categoriser(DocumentCategorizerME.train("en", ObjectStreamUtils.createObjectStream(samples), settings,
                    new DoccatFactory()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Categoriser read(byte[] bytes) throws IOException {
        return new Categoriser(new DoccatModel(new ByteArrayInputStream(bytes)));
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            model.serialize(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The logarithm of each label's likelihood, in the labels' order; 0 likelihood counts as a billionth. */
    double[] logs(Words words, List<String> labels) {
        double[] likely = categorizer.categorize(features(words));
        double[] logs = new double[labels.size()];
        for (int i = 0; i < logs.length; i++) {
            int at = categorizer.getIndex(labels.get(i));
            logs[i] = Math.log(at < 0 ? LEAST : Math.max(likely[at], LEAST));
        }
        return logs;
    }

    /** What the categoriser sees. */
    static String[] features(Words words) {
        var features = new ArrayList<String>();
        String before = "^";
        for (String word : words.list()) {
            features.add("w=" + word);
            features.add("p=" + before + "_" + word);
            before = word;
            String whole = "<" + word + ">";
            for (int length = SHORTEST_PART; length <= LONGEST_PART; length++) {
                for (int at = 0; at + length <= whole.length(); at++) {
                    features.add(whole.substring(at, at + length));
                }
            }
        }
        features.add("p=" + before + "_$");
        return features.toArray(String[]::new);
    }
}
