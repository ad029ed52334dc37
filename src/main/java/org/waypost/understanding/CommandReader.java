package org.waypost.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waypost.knowledge.Command;
import org.waypost.knowledge.CommandId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.retrieval.Embeddings;
import org.waypost.retrieval.Logistic;
import org.waypost.retrieval.Vectors;

/** Reads what is said about the conversation itself ("go back"), by its words or, if short, by its meaning. */
final class CommandReader {
    private static final int MOST_WORDS = 8;
    private static final double SURE = 0.8;
    private static final double EXACT = 1;
    private static final double SLIP = 0.95;
    /** They answer something, so a near meaning won't do. */
    private static final Set<String> ONLY_AS_SAID = Set.of("yes", "no", "both", "skip", "dont-know");
    private static final Set<String> POLITE = Set.of("please", "pls", "plz", "thanks", "thank", "thx", "ok", "okay", "well", "um", "er",
            "just", "sorry", "oh", "hi", "hello", "hey");

    private final Map<String, CommandId> bySaying = new HashMap<>();
    private final List<Saying> sayings = new ArrayList<>();
    private final Logistic likely;

    private record Saying(CommandId command, float[] vector) {}

    CommandReader(KnowledgeBase knowledge, Vectors vectors, Logistic likely) {
        this.likely = likely;
        for (Command command : knowledge.commands()) {
            for (String says : command.says()) {
                bySaying.putIfAbsent(Words.of(says).joined(), command.id());
                sayings.add(new Saying(command.id(), vectors.of(IntentReader.asRead(says))));
            }
        }
    }

    /** The command whose words these are, but for politeness and slips. */
    Optional<Reading.Meta> exact(Words words) {
        for (Words said : List.of(words, polished(words))) {
            var command = bySaying.get(said.joined());
            if (command != null) {
                return Optional.of(new Reading.Meta(command, EXACT));
            }
        }
        String said = polished(words).joined();
        return bySaying.entrySet().stream()
                .filter(saying -> Edits.near(saying.getKey(), said))
                .min(Map.Entry.comparingByKey())
                .map(saying -> new Reading.Meta(saying.getValue(), SLIP));
    }

    /**
     * The command that a short text means.
     *
     * @param nearestExample how near the text is to what people say about their needs
     */
    Optional<Reading.Meta> meant(Words words, float[] vector, double nearestExample) {
        if (words.size() > MOST_WORDS || words.isEmpty()) {
            return Optional.empty();
        }
        var nearest = nearest(sayings, vector, -1);
        if (nearest.isEmpty() || ONLY_AS_SAID.contains(nearest.get().command().value())) {
            return Optional.empty();
        }
        double likelihood = likely.of(figures(Embeddings.cosine(vector, nearest.get().vector()), nearestExample));
        return likelihood >= SURE ? Optional.of(new Reading.Meta(nearest.get().command(), likelihood)) : Optional.empty();
    }

    /** Learns how near is near enough: from each way to say a command, itself left out, and from short examples of needs. */
    static Logistic learn(KnowledgeBase knowledge, Vectors vectors) {
        var reader = new CommandReader(knowledge, vectors, new Logistic(new double[] {0, 0, 0}));
        var examples = Trained.examples(knowledge).stream().map(example -> vectors.of(example.text())).toList();
        var cases = new ArrayList<Logistic.Case>();
        for (int i = 0; i < reader.sayings.size(); i++) {
            var saying = reader.sayings.get(i);
            var nearest = nearest(reader.sayings, saying.vector(), i);
            boolean right = nearest.filter(found -> found.command().equals(saying.command())).isPresent();
            nearest.ifPresent(found -> cases.add(new Logistic.Case(
                    figures(Embeddings.cosine(saying.vector(), found.vector()), nearest(examples, saying.vector())), right, 1)));
        }
        for (Labelled example : Trained.examples(knowledge)) {
            float[] vector = vectors.of(example.text());
            if (Words.of(example.text()).size() <= MOST_WORDS && !reader.sayings.isEmpty()) {
                var nearest = nearest(reader.sayings, vector, -1).orElseThrow();
                var others = examples.stream().filter(other -> other != vector).toList();
                cases.add(new Logistic.Case(figures(Embeddings.cosine(vector, nearest.vector()), nearest(others, vector)), false, 1));
            }
        }
        return cases.isEmpty() ? new Logistic(new double[] {0, 0, -9}) : Logistic.fit(cases);
    }

    private static double[] figures(double command, double need) {
        return new double[] {command, command - need};
    }

    private static double nearest(List<float[]> examples, float[] vector) {
        return examples.stream().mapToDouble(example -> Embeddings.cosine(example, vector)).max().orElse(0);
    }

    private static Optional<Saying> nearest(List<Saying> sayings, float[] vector, int without) {
        Saying nearest = null;
        double best = -1;
        for (int i = 0; i < sayings.size(); i++) {
            double cosine = i == without ? -1 : Embeddings.cosine(sayings.get(i).vector(), vector);
            if (cosine > best) {
                best = cosine;
                nearest = sayings.get(i);
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static Words polished(Words words) {
        var list = new ArrayList<>(words.list());
        while (list.size() > 1 && POLITE.contains(list.getFirst())) {
            list.removeFirst();
        }
        while (list.size() > 1 && (POLITE.contains(list.getLast()) || list.getLast().equals("you"))) {
            list.removeLast();
        }
        return new Words(list);
    }
}
