package org.waypost.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waypost.retrieval.Logistic;
import org.waypost.retrieval.Vectors;

/**
 * What is meant by a text, learnt from labelled examples: by its words (OpenNLP), by its sentence vector, and by the
 * nearest examples, weighed against one another on examples held out. Learnt from the same examples it is always the same.
 */
public final class IntentModel {
    private static final int FOLDS = 4;

    private final List<String> labels;
    private final Evidence evidence;
    private final Blend blend;
    /** Where each example's vector stands among those it was learnt with. */
    private final int[] positions;

    private IntentModel(List<String> labels, Evidence evidence, Blend blend, int[] positions) {
        this.labels = List.copyOf(labels);
        this.positions = positions;
        this.evidence = evidence;
        this.blend = blend;
    }

    /** A label and how likely it is that it is meant, allowing for none of them being meant. */
    public record Likely(String label, double likelihood) {}

    /** @param vectors made for the examples' texts */
    public static IntentModel train(List<Labelled> examples, Vectors vectors) {
        return train(examples, vectors, Hints.NONE);
    }

    static IntentModel train(List<Labelled> examples, Vectors vectors, Hints hints) {
        return train(examples, vectors, Blend.learn(heldOut(labels(examples), examples, vectors, hints)));
    }

    /** Learns other examples, weighing evidence as before. */
    IntentModel learnAgain(List<Labelled> examples, Vectors vectors) {
        return train(examples, vectors, blend);
    }

    private static IntentModel train(List<Labelled> examples, Vectors vectors, Blend blend) {
        var labels = labels(examples);
        int[] positions = examples.stream().mapToInt(example -> vectors.position(example.text())).toArray();
        return new IntentModel(labels, Evidence.learn(labels, examples, vectorsOf(examples, vectors)), blend, positions);
    }

    private static List<float[]> vectorsOf(List<Labelled> examples, Vectors vectors) {
        return examples.stream().map(example -> vectors.of(example.text())).toList();
    }

    /** The likeliest first. */
    public List<Likely> read(String text, float[] vector) {
        return read(text, vector, Hints.NONE);
    }

    List<Likely> read(String text, float[] vector, Hints hints) {
        return read(text, vector, hints.heard(Words.of(text)));
    }

    List<Likely> read(String text, float[] vector, Hints.Settled settled) {
        return ranked(blend.likely(evidence.of(Words.of(text), vector, settled)));
    }

    /** The cosine of the nearest example. */
    double nearest(float[] vector) {
        return evidence.nearest(vector);
    }

    /** As {@link #read}, when there is no vector: by words alone, and less sure. */
    List<Likely> readByWords(String text) {
        return ranked(Blend.likelyByWords(evidence.byWords(Words.of(text))));
    }

    /**
     * Every example as a model sees it that hasn't learnt from it; and, where there are topics enough, once more as one sees
     * it that knows nothing of its whole topic, so that it is out of scope.
     */
    static List<Trial> trials(List<Labelled> examples, Vectors vectors, Hints hints) {
        var labels = labels(examples);
        var all = heldOut(labels, examples, vectors, hints);
        var blend = Blend.learn(all);
        return all.stream()
                .map(one -> {
                    double[] likely = blend.likely(one.found());
                    int best = Blend.best(likely);
                    return new Trial(one.known() ? labels.get(one.truth()) : Labelled.OUT_OF_SCOPE, labels.get(best), likely[best]);
                })
                .toList();
    }

    /** What an example was taken for by a model that hadn't seen it. */
    public record Trial(String truth, String read, double likelihood) {}

    private static List<HeldOut> heldOut(List<String> labels, List<Labelled> examples, Vectors vectors, Hints hints) {
        int[] fold = folds(labels, examples);
        var topics = examples.stream().map(Labelled::topic).distinct().sorted().toList();
        int[] foreignFold = examples.stream().mapToInt(example -> topics.indexOf(example.topic()) % FOLDS).toArray();
        boolean foreignToo = topics.size() >= 2 * FOLDS;
        return IntStream.range(0, foreignToo ? 2 * FOLDS : FOLDS)
                .parallel()
                .boxed()
                .flatMap(number -> number < FOLDS
                        ? heldOut(labels, examples, vectors, hints, i -> fold[i] == number, example -> labels.indexOf(example.label()))
                        : heldOut(labels, examples, vectors, hints, i -> foreignFold[i] == number - FOLDS, example -> -1))
                .toList();
    }

    private static Stream<HeldOut> heldOut(List<String> labels, List<Labelled> examples, Vectors vectors, Hints hints, IntPredicate out,
            ToIntFunction<Labelled> truth) {
        var learnt = IntStream.range(0, examples.size()).filter(out.negate()).mapToObj(examples::get).toList();
        var model = Evidence.learn(labels, learnt, vectorsOf(learnt, vectors));
        return IntStream.range(0, examples.size()).filter(out).mapToObj(examples::get).map(example -> new HeldOut(
                model.of(Words.of(example.text()), vectors.of(example.text()), hints.heard(Words.of(example.text()))),
                        truth.applyAsInt(example)));
    }

    /** Each label's examples dealt out in turn. */
    private static int[] folds(List<String> labels, List<Labelled> examples) {
        int[] dealt = new int[labels.size()];
        return examples.stream().mapToInt(example -> dealt[labels.indexOf(example.label())]++ % FOLDS).toArray();
    }

    private static List<String> labels(List<Labelled> examples) {
        return examples.stream().map(Labelled::label).distinct().sorted().toList();
    }

    private List<Likely> ranked(double[] likely) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Likely(labels.get(i), likely[i]))
                .sorted(Comparator.comparingDouble(Likely::likelihood).reversed().thenComparing(Likely::label))
                .toList();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        out.writeInt(positions.length);
        for (int position : positions) {
            out.writeInt(position);
        }
        evidence.write(out);
        Binary.doubles(out, blend.weights());
        Binary.doubles(out, blend.known().weights());
    }

    static IntentModel read(DataInputStream in, Vectors vectors) throws IOException {
        var labels = new ArrayList<String>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            labels.add(in.readUTF());
        }
        int[] positions = new int[in.readInt()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = in.readInt();
        }
        var evidence = Evidence.read(in, labels, Arrays.stream(positions).mapToObj(vectors::at).toList());
        return new IntentModel(labels, evidence, new Blend(Binary.doubles(in), new Logistic(Binary.doubles(in))), positions);
    }
}
