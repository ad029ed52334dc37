package org.waypost.safety;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.waypost.learning.Features;
import org.waypost.learning.LinearModel;
import org.waypost.learning.NGrams;
import org.waypost.retrieval.Logistic;

/**
 * How likely a message tells of a danger that is there now, and of which: by its words alone, or with its sentence vectors beside them.
 *
 * @param vocabulary the places of the words it has learnt from
 * @param words by the words alone
 * @param both by words and vector
 * @param kinds one for each of {@code labels}
 * @param byWords what the parts of a message come to, by the words alone
 * @param byBoth the same with vectors
 */
record DangerModel(
        BitSet vocabulary, LinearModel words, LinearModel both, List<String> labels, List<LinearModel> kinds, Logistic byWords,
        Logistic byBoth) {
    /** Places of the words and letters and, after them, the vector. */
    static final int PLACES = NGrams.PLACES + 1024;
    private static final int KIND_WORDS = 1 << 14;
    static final int KIND_PLACES = KIND_WORDS + 1024;
    private static final float VECTOR = 1.2f;
    /** Of a text, how many words must be known for it to be judged. */
    private static final double KNOWN = 0.5;

    DangerModel {
        labels = List.copyOf(labels);
        kinds = List.copyOf(kinds);
    }

    /** Whether it knows enough of the words: another language is none of its business. */
    boolean knows(Message message) {
        long known = message.said().stream().filter(word -> vocabulary.get(NGrams.place(word))).count();
        return known > KNOWN * message.words();
    }

    /** How likely it is that a danger is told of, by words alone. */
    double likely(Message message) {
        return byWords.of(figures(margins(message), message.words()));
    }

    /** The same, with a vector for each of the message's texts. */
    double likely(Message message, List<float[]> vectors) {
        return byBoth.of(figures(margins(message, vectors), message.words()));
    }

    double[] margins(Message message) {
        return message.features().stream().mapToDouble(words::margin).toArray();
    }

    double[] margins(Message message, List<float[]> vectors) {
        double[] margins = new double[message.features().size()];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = both.margin(withVector(message.features().get(i), vectors.get(i)));
        }
        return margins;
    }

    /** Which of the message's texts shows most danger. */
    int gravest(Message message, List<float[]> vectors) {
        double[] margins = vectors.isEmpty() ? margins(message) : margins(message, vectors);
        return IntStream.range(0, margins.length).boxed().max(Comparator.comparingDouble(i -> margins[i])).orElse(0);
    }

    /** What the margins of the whole and of its parts come to. */
    static double[] figures(double[] margins, int words) {
        double most = margins[0];
        for (int i = 1; i < margins.length; i++) {
            most = i == 1 ? margins[i] : Math.max(most, margins[i]);
        }
        boolean parted = margins.length > 1;
        return new double[] {margins[0], most, parted ? margins[0] : 0, parted ? most : 0, Math.log(margins.length), Math.log(1 + words)};
    }

    static Features withVector(Features features, float[] vector) {
        return features.and(vector, NGrams.PLACES, VECTOR);
    }

    static Features forKind(Features features, float[] vector) {
        return features.folded(KIND_WORDS).and(vector, KIND_WORDS, VECTOR);
    }

    /**
     * The labels, the likeliest first.
     *
     * @param vector empty when there is none
     */
    List<String> ranked(Features features, float[] vector) {
        var shown = forKind(features, vector);
        double[] margins = kinds.stream().mapToDouble(kind -> kind.margin(shown)).toArray();
        return IntStream.range(0, margins.length).boxed()
                .sorted(Comparator.comparingDouble(i -> -margins[i]))
                .map(labels::get)
                .toList();
    }

    void write(DataOutputStream out) throws IOException {
        byte[] known = vocabulary.toByteArray();
        out.writeInt(known.length);
        out.write(known);
        words.write(out);
        both.write(out);
        out.writeInt(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            out.writeUTF(labels.get(i));
            kinds.get(i).write(out);
        }
        write(out, byWords);
        write(out, byBoth);
    }

    static DangerModel read(DataInputStream in) throws IOException {
        var vocabulary = BitSet.valueOf(in.readNBytes(in.readInt()));
        var words = LinearModel.read(in);
        var both = LinearModel.read(in);
        var labels = new ArrayList<String>();
        var kinds = new ArrayList<LinearModel>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            labels.add(in.readUTF());
            kinds.add(LinearModel.read(in));
        }
        return new DangerModel(vocabulary, words, both, labels, kinds, readLogistic(in), readLogistic(in));
    }

    private static void write(DataOutputStream out, Logistic logistic) throws IOException {
        out.writeInt(logistic.weights().length);
        for (double weight : logistic.weights()) {
            out.writeDouble(weight);
        }
    }

    private static Logistic readLogistic(DataInputStream in) throws IOException {
        double[] weights = new double[in.readInt()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readDouble();
        }
        return new Logistic(weights);
    }
}
