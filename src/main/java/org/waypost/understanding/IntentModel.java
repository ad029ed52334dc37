package org.waypost.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.waypost.retrieval.Embeddings;
import org.waypost.retrieval.Logistic;
import org.waypost.retrieval.Vectors;

/**
 * What is meant by a text, learnt from labelled examples: by its words, the parts of its words, its sentence vector and the
 * nearest examples, weighed against one another on examples held out. Learnt from the same examples it is always the same.
 */
public final class IntentModel {
    private static final int FOLDS = 4;

    private final List<String> labels;
    private final List<Labelled> examples;
    private final Vectors vectors;
    private final Evidence evidence;
    private final Blend blend;

    private IntentModel(List<String> labels, List<Labelled> examples, Vectors vectors, Evidence evidence, Blend blend) {
        this.labels = List.copyOf(labels);
        this.examples = List.copyOf(examples);
        this.vectors = vectors;
        this.evidence = evidence;
        this.blend = blend;
    }

    /** A label and how likely it is that it is meant, allowing for none of them being meant. */
    public record Likely(String label, double likelihood) {}

    /**
     * Learns from examples.
     *
     * @param vectors made for the examples' texts
     * @param without what to leave out, to see what it is worth
     */
    public static IntentModel train(List<Labelled> examples, Vectors vectors, Set<Component> without) {
        return train(examples, vectors, Hints.NONE, without);
    }

    static IntentModel train(List<Labelled> examples, Vectors vectors, Hints hints, Set<Component> without) {
        var labels = labels(examples);
        var lesson = Lesson.of(labels, examples, vectors, without);
        var blend = Blend.learn(heldOut(labels, examples, lesson, vectors, hints), without);
        return new IntentModel(labels, examples, vectors, Evidence.learn(labels, lesson, all(examples.size())), blend);
    }

    /** Learns other examples, weighing evidence as before. */
    IntentModel learnAgain(List<Labelled> changed, Vectors changedVectors) {
        var changedLabels = labels(changed);
        var lesson = Lesson.of(changedLabels, changed, changedVectors, Set.of());
        return new IntentModel(changedLabels, changed, changedVectors, Evidence.learn(changedLabels, lesson, all(changed.size())), blend);
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
        return examples.stream().mapToDouble(example -> Embeddings.cosine(vectors.of(example.text()), vector)).max().orElse(0);
    }

    /** As {@link #read}, when there is no vector: by words alone, and less sure. */
    List<Likely> readByWords(String text) {
        return ranked(blend.likelyByWords(evidence.byWords(Words.of(text))));
    }

    /**
     * Every example as a model sees it that hasn't learnt from it; and, where there are topics enough, once more as one sees
     * it that knows nothing of its whole topic, so that it is out of scope.
     */
    static List<Trial> trials(List<Labelled> examples, Vectors vectors, Hints hints, Set<Component> without) {
        var labels = labels(examples);
        var all = heldOut(labels, examples, Lesson.of(labels, examples, vectors, without), vectors, hints);
        var blend = Blend.learn(all, without);
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

    private static List<HeldOut> heldOut(List<String> labels, List<Labelled> examples, Lesson lesson, Vectors vectors, Hints hints) {
        int[] fold = folds(labels, examples);
        var topics = examples.stream().map(Labelled::topic).distinct().sorted().toList();
        int[] foreignFold = examples.stream().mapToInt(example -> topics.indexOf(example.topic()) % FOLDS).toArray();
        var found = new ArrayList<HeldOut>();
        for (int number = 0; number < FOLDS; number++) {
            found.addAll(heldOut(labels, examples, lesson, vectors, hints, fold, number, true));
            if (topics.size() >= 2 * FOLDS) {
                found.addAll(heldOut(labels, examples, lesson, vectors, hints, foreignFold, number, false));
            }
        }
        return found;
    }

    /** @param known whether a fold's labels are known to a model that hasn't seen the fold */
    private static List<HeldOut> heldOut(List<String> labels, List<Labelled> examples, Lesson lesson, Vectors vectors, Hints hints,
            int[] folds, int number, boolean known) {
        boolean[] seen = new boolean[folds.length];
        for (int i = 0; i < folds.length; i++) {
            seen[i] = folds[i] != number;
        }
        var model = Evidence.learn(labels, lesson, seen);
        return IntStream.range(0, folds.length).parallel().filter(i -> !seen[i]).mapToObj(i -> {
            String text = examples.get(i).text();
            var words = Words.of(text);
            return new HeldOut(model.of(words, vectors.of(text), hints.heard(words)), known ? lesson.answers()[i] : -1);
        }).toList();
    }

    private static boolean[] all(int size) {
        boolean[] all = new boolean[size];
        Arrays.fill(all, true);
        return all;
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
        out.writeInt(examples.size());
        for (Labelled example : examples) {
            out.writeChar(labels.indexOf(example.label()));
            out.writeUTF(example.text());
        }
        evidence.write(out);
        Binary.doubles(out, blend.weights());
        out.writeDouble(blend.wordsAlone());
        Binary.doubles(out, blend.known().weights());
    }

    static IntentModel read(DataInputStream in, Vectors vectors) throws IOException {
        var labels = new ArrayList<String>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            labels.add(in.readUTF());
        }
        int[] answers = new int[in.readInt()];
        var examples = new ArrayList<Labelled>();
        for (int i = 0; i < answers.length; i++) {
            answers[i] = in.readChar();
            examples.add(new Labelled(labels.get(answers[i]), in.readUTF()));
        }
        var texts = examples.parallelStream().map(example -> Grams.of(Words.of(example.text()))).toList();
        var evidence = Evidence.read(in, labels, Lesson.likeness(texts, examples, vectors, Set.of()), answers);
        return new IntentModel(labels, examples, vectors, evidence,
                new Blend(Binary.doubles(in), in.readDouble(), new Logistic(Binary.doubles(in))));
    }
}
