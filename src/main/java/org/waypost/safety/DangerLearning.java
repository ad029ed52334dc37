package org.waypost.safety;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waypost.knowledge.Command;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.language.Said;
import org.waypost.language.UtteranceReader;
import org.waypost.learning.LinearModel;
import org.waypost.learning.NGrams;
import org.waypost.retrieval.Logistic;
import org.waypost.retrieval.Vectors;
import org.waypost.safety.RedFlag.Action;

/** Learns danger from the phrases of {@code red-flags/examples} and, as harmless, from what people ask for: the intents' examples. */
final class DangerLearning {
    private static final int FOLDS = 4;
    private static final double COUNTS = 1;
    private static final double KIND_COUNTS = 1;
    /** How much a doubtful danger counts beside a clear one. */
    private static final double DOUBTFUL = 0.5;
    /** Intents whose examples tell of a danger. */
    private static final List<String> OF_DANGER = List.of("marthas-rule.now", "marthas-rule.not-in-hospital");

    private final List<Example> examples;
    private final Vectors vectors;

    private DangerLearning(List<Example> examples, Vectors vectors) {
        this.examples = examples;
        this.vectors = vectors;
    }

    /** @param ruled whether a rule interrupts */
    record Example(DangerPhrase phrase, boolean ruled, Message message) {
        boolean dangerous() {
            return phrase.dangerous();
        }

        String label() {
            return phrase.label();
        }
    }

    /** What is learnt: a model, and from where on its likelihoods count, by words alone and with vectors. */
    record Learnt(DangerModel model, DangerCuts byWords, DangerCuts byBoth) {}

    /** Every phrase; every need and answer that the rules pass; and rambles made of them. */
    static List<Example> examples(KnowledgeBase knowledge) {
        var files = RedFlagFiles.read(knowledge, new Faults());
        var book = new RuleBook(files);
        var reader = UtteranceReader.of(knowledge);
        var phrases = DangerPhrase.read(knowledge.files());
        var harmless = Stream.concat(needs(knowledge), answers(knowledge, files.cards().values()).distinct().sorted())
                .parallel()
                .filter(text -> passes(text, reader, book))
                .map(DangerPhrase::harmless)
                .toList();
        return Stream.of(phrases, harmless, Rambles.of(phrases, harmless)).flatMap(List::stream).parallel()
                .map(phrase -> example(phrase, reader, book))
                .toList();
    }

    private static Stream<String> needs(KnowledgeBase knowledge) {
        return knowledge.intents().values().stream()
                .filter(intent -> !OF_DANGER.contains(intent.id().value()))
                .map(Intent::examples).flatMap(List::stream);
    }

    /** What is said in answer to a question, and what is asked of Waypost itself. */
    private static Stream<String> answers(KnowledgeBase knowledge, Collection<CareCard> cards) {
        var ways = cards.stream().flatMap(card -> Stream.concat(card.choices().stream(), card.answers().stream()))
                .map(CareCard.WayOn::label);
        var choices = knowledge.slots().values().stream()
                .flatMap(slot -> slot.choices().stream())
                .flatMap(choice -> Stream.of(List.of(choice.label()), choice.hears(), choice.answers()))
                .flatMap(List::stream)
                .map(text -> text.replace("*", ""));
        var commands = knowledge.commands().stream().map(Command::says).flatMap(List::stream);
        return Stream.of(ways, choices, commands).flatMap(Function.identity());
    }

    private static boolean passes(String text, UtteranceReader reader, RuleBook book) {
        return book.see(reader.read(new Said.Typed(text)).sentences()).flags().stream()
                .allMatch(flag -> flag.action() == Action.BANNER);
    }

    private static Example example(DangerPhrase phrase, UtteranceReader reader, RuleBook book) {
        var utterance = reader.read(new Said.Typed(phrase.text()));
        var seen = book.see(utterance.sentences());
        boolean ruled = seen.flags().stream().anyMatch(flag -> flag.action() == Action.INTERRUPT);
        return new Example(phrase, ruled, Message.of(utterance.text(), utterance.sentences(), seen, book));
    }

    /** The texts whose vectors are needed. */
    static Collection<String> texts(List<Example> examples) {
        return examples.stream().flatMap(example -> example.message().texts().stream()).distinct().toList();
    }

    /** @param vectors of all {@link #texts} */
    static Learnt learn(List<Example> examples, Vectors vectors) {
        var learning = new DangerLearning(examples, vectors);
        var words = new HeldOut(learning, false);
        var both = new HeldOut(learning, true);
        var labels = examples.stream().filter(Example::dangerous).map(Example::label).distinct().sorted().toList();
        var kinds = labels.stream().parallel().map(learning::kind).toList();
        var vocabulary = new BitSet();
        examples.forEach(example -> example.message().said().forEach(word -> vocabulary.set(NGrams.place(word))));
        var model = new DangerModel(vocabulary, learning.model(examples, false), learning.model(examples, true), labels, kinds, words.blend,
                both.blend);
        return new Learnt(model, words.cuts(), both.cuts());
    }

    private LinearModel model(List<Example> from, boolean withVectors) {
        long dangerous = from.stream().filter(Example::dangerous).count();
        double weight = (double) (from.size() - dangerous) / dangerous;
        return LinearModel.learn(from.stream()
                .map(one -> new LinearModel.Case(
                        withVectors ? DangerModel.withVector(one.message().features().getFirst(), vector(one)) : one.message().features()
                                .getFirst(),
                        one.dangerous(), COUNTS * (one.dangerous() ? weight : 1) * (one.phrase().doubtful() ? DOUBTFUL : 1)))
                .toList(), DangerModel.PLACES);
    }

    private LinearModel kind(String label) {
        return LinearModel.learn(examples.stream().filter(Example::dangerous)
                .map(one -> new LinearModel.Case(DangerModel.forKind(one.message().features().getFirst(), vector(one)),
                        one.label().equals(label), KIND_COUNTS))
                .toList(), DangerModel.KIND_PLACES);
    }

    private float[] vector(Example example) {
        return vectors.of(example.message().texts().getFirst());
    }

    /** What models made of examples that they hadn't learnt. */
    private static final class HeldOut {
        private final DangerLearning learning;
        private final Logistic blend;
        private final double[] likely;

        HeldOut(DangerLearning learning, boolean withVectors) {
            this.learning = learning;
            var examples = learning.examples;
            double[][] figures = new double[examples.size()][];
            IntStream.range(0, FOLDS).parallel().forEach(fold -> {
                var others = IntStream.range(0, examples.size()).filter(i -> i % FOLDS != fold).mapToObj(examples::get).toList();
                var model = learning.model(others, withVectors);
                for (int i = fold; i < figures.length; i += FOLDS) {
                    figures[i] = learning.figures(model, examples.get(i).message(), withVectors);
                }
            });
            this.blend = Logistic.fit(IntStream.range(0, figures.length)
                    .mapToObj(i -> new Logistic.Case(figures[i], examples.get(i).dangerous(), 1))
                    .toList());
            this.likely = IntStream.range(0, figures.length).mapToDouble(i -> blend.of(figures[i])).toArray();
        }

        DangerCuts cuts() {
            return DangerCuts.learn(likely(one -> one.phrase().near()), likely(one -> one.phrase().clear() && !one.ruled()),
                    likely(one -> one.phrase().clear() && one.ruled()));
        }

        private double[] likely(Function<Example, Boolean> which) {
            return IntStream.range(0, likely.length).filter(i -> which.apply(learning.examples.get(i))).mapToDouble(i -> likely[i])
                    .toArray();
        }
    }

    private double[] figures(LinearModel model, Message message, boolean withVectors) {
        var margins = new ArrayList<Double>();
        for (int i = 0; i < message.texts().size(); i++) {
            var features = message.features().get(i);
            margins.add(model.margin(withVectors ? DangerModel.withVector(features, vectors.of(message.texts().get(i))) : features));
        }
        return DangerModel.figures(margins.stream().mapToDouble(Double::doubleValue).toArray(), message.words());
    }
}
