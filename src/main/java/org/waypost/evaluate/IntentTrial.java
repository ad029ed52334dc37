package org.waypost.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.retrieval.Embeddings;
import org.waypost.retrieval.Vectors;
import org.waypost.understanding.IntentModel;
import org.waypost.understanding.Labelled;
import org.waypost.understanding.Trained;

/** Measures the intent model on labelled texts, with a model of its own that is thrown away afterwards. */
public final class IntentTrial {
    /** Where no validation rows tell better. */
    private static final double USUAL_THRESHOLD = 0.4;
    private static final double STEP = 0.01;

    private final Embeddings embeddings;

    public IntentTrial(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** One row as it was read: {@code intent} is the best in scope, even when it was rejected. */
    public record Row(int id, String label, String intent, double confidence) {
        boolean inScope() {
            return !label.equals(Labelled.OUT_OF_SCOPE);
        }

        boolean right() {
            return label.equals(intent);
        }
    }

    /** Learns from some rows, chooses the threshold on others, and reads the last. */
    public IntentReport run(List<Labelled> train, List<Labelled> validation, List<Labelled> test) {
        var texts = Stream.of(train, validation, test).flatMap(Collection::stream).map(Trained::asRead).toList();
        var vectors = Vectors.of(texts, embeddings, Vectors.NONE);
        var rows = train.stream().map(row -> new Labelled(row.label(), Trained.asRead(row))).toList();
        var model = IntentModel.train(rows, vectors, Set.of());
        double threshold = validation.isEmpty() ? USUAL_THRESHOLD : threshold(read(model, vectors, validation));
        return new IntentReport(read(model, vectors, test), threshold);
    }

    /** The knowledge base's own examples, each read by a model that hasn't learnt from it. */
    public IntentReport crossValidated(KnowledgeBase knowledge) {
        var examples = Trained.examples(knowledge);
        var vectors = Vectors.of(examples.stream().map(Labelled::text).toList(), embeddings, Vectors.NONE);
        var trials = Trained.trials(knowledge, vectors, Set.of());
        return new IntentReport(IntStream.range(0, trials.size())
                .mapToObj(i -> new Row(i + 1, trials.get(i).truth(), trials.get(i).read(), trials.get(i).likelihood()))
                .toList(), USUAL_THRESHOLD);
    }

    private static List<Row> read(IntentModel model, Vectors vectors, List<Labelled> rows) {
        return IntStream.range(0, rows.size()).parallel().mapToObj(i -> {
            String text = Trained.asRead(rows.get(i));
            var ranked = model.read(text, vectors.of(text));
            // An oos label that was learnt takes its share; what is left is the best in scope.
            var best = ranked.stream().filter(likely -> !likely.label().equals(Labelled.OUT_OF_SCOPE)).findFirst().orElseThrow();
            return new Row(i + 1, rows.get(i).label(), best.label(), best.likelihood());
        }).toList();
    }

    /** The one of best mean of accuracy in scope and recall out of scope; with nothing out of scope, none is rejected. */
    private static double threshold(List<Row> rows) {
        double best = 0;
        double bestMean = -1;
        for (double threshold = 0; threshold < 1; threshold += STEP) {
            var report = new IntentReport(rows, threshold);
            double mean = report.accuracyAtThreshold() + report.oosRecall();
            if (mean > bestMean) {
                bestMean = mean;
                best = threshold;
            }
        }
        return best;
    }
}
