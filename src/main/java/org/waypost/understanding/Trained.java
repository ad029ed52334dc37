package org.waypost.understanding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waypost.knowledge.Command;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Passage;
import org.waypost.retrieval.Embeddings;
import org.waypost.retrieval.Logistic;
import org.waypost.retrieval.PassageIndex;
import org.waypost.retrieval.PassageWeights;
import org.waypost.retrieval.Vectors;

/**
 * All that is learnt from one version of the content. Made when the jar is built and carried in it; made anew, in memory,
 * when other files are used.
 *
 * @param hash names the files it was learnt from, and the model of its vectors
 * @param model names the model of its vectors
 * @param vectors of the examples, commands and passages
 * @param command how likely a short text is a command
 */
public record Trained(String hash, String model, Vectors vectors, IntentModel intents, Logistic command, PassageWeights passages) {
    /** Where the jar carries it. */
    public static final String CARRIED = "trained/waypost.bin";
    private static final int FORMAT = 6;
    private static final List<String> DEPENDS_ON = List.of("knowledge-base/intents/", "knowledge-base/articles/",
            "knowledge-base/commands.yaml",
            "knowledge-base/slots.yaml");

    /** What the jar carries if it fits these files, and otherwise learnt now, which takes some seconds. */
    public static Trained of(KnowledgeBase knowledge, Embeddings embeddings) {
        var carried = carried().filter(trained -> trained.model().equals(embeddings.name()));
        return carried.filter(trained -> trained.hash().equals(hash(knowledge, embeddings.name())))
                .orElseGet(() -> relearn(knowledge, embeddings, carried));
    }

    /** Learnt from nothing but the files. */
    public static Trained learn(KnowledgeBase knowledge, Embeddings embeddings, Vectors earlier) {
        var examples = examples(knowledge);
        var vectors = Vectors.of(texts(knowledge), embeddings, earlier);
        var model = IntentModel.train(examples, vectors, Hints.of(knowledge), Set.of());
        return rest(knowledge, embeddings, vectors, model);
    }

    /** A content designer waits for this: how evidence is weighed is kept from the build, since a few examples don't change it. */
    private static Trained relearn(KnowledgeBase knowledge, Embeddings embeddings, Optional<Trained> before) {
        if (before.isEmpty()) {
            return learn(knowledge, embeddings, Vectors.NONE);
        }
        var examples = examples(knowledge);
        var vectors = Vectors.of(texts(knowledge), embeddings, before.get().vectors());
        var model = before.get().intents().learnAgain(examples, vectors);
        return rest(knowledge, embeddings, vectors, model);
    }

    private static Trained rest(KnowledgeBase knowledge, Embeddings embeddings, Vectors vectors, IntentModel model) {
        return new Trained(hash(knowledge, embeddings.name()), embeddings.name(), vectors, model, CommandReader.learn(knowledge, vectors),
                PassageIndex.learn(knowledge, vectors, questions(knowledge)));
    }

    /** The intents' examples, with what each means; what an intent and its answer are called are examples too. */
    public static List<Labelled> examples(KnowledgeBase knowledge) {
        return knowledge.intents().values().stream()
                .flatMap(intent -> Stream.concat(intent.examples().stream(), names(knowledge, intent))
                        .map(text -> new Labelled(intent.id().value(), IntentReader.asRead(text))))
                .distinct()
                .toList();
    }

    private static Stream<String> names(KnowledgeBase knowledge, Intent intent) {
        if (intent.reply().isPresent()) {
            return Stream.of();
        }
        return Stream.concat(Stream.of(intent.label()), intent.answer().flatMap(knowledge::passage).map(Passage::heading).stream());
    }

    /** How a labelled text is read by the models. */
    public static String asRead(Labelled labelled) {
        return IntentReader.asRead(labelled.text());
    }

    /** Every example as a model reads it that hasn't learnt from it; see {@link IntentModel#trials}. */
    public static List<IntentModel.Trial> trials(KnowledgeBase knowledge, Vectors vectors, Set<Component> without) {
        return IntentModel.trials(examples(knowledge), vectors, Hints.of(knowledge), without);
    }

    /** Names the files it depends on. */
    public static String hash(KnowledgeBase knowledge, String model) {
        var texts = new TreeMap<>(knowledge.files().texts());
        texts.keySet().removeIf(name -> DEPENDS_ON.stream().noneMatch(name::startsWith));
        texts.put("model", model + " " + FORMAT);
        return new KnowledgeFiles(texts).hash();
    }

    private static Collection<String> texts(KnowledgeBase knowledge) {
        var texts = new ArrayList<String>();
        examples(knowledge).forEach(example -> texts.add(example.text()));
        knowledge.commands().stream().map(Command::says).flatMap(List::stream).map(IntentReader::asRead).forEach(texts::add);
        texts.addAll(PassageIndex.texts(knowledge));
        return texts;
    }

    private static List<PassageIndex.Question> questions(KnowledgeBase knowledge) {
        return knowledge.intents().values().stream()
                .filter(intent -> intent.answer().isPresent() || intent.id().topic().equals(IntentReader.OUT_OF_SCOPE))
                .flatMap(Trained::questions)
                .toList();
    }

    private static Stream<PassageIndex.Question> questions(Intent intent) {
        var answers = intent.answer().map(passage -> Set.of(passage.article())).orElse(Set.of());
        return intent.examples().stream().map(text -> new PassageIndex.Question(IntentReader.asRead(text), answers));
    }

    static Optional<Trained> carried() {
        try (InputStream in = Trained.class.getClassLoader().getResourceAsStream(CARRIED)) {
            return in == null ? Optional.empty() : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(to));
        out.writeInt(FORMAT);
        out.writeUTF(hash);
        out.writeUTF(model);
        vectors.write(out);
        intents.write(out);
        Binary.doubles(out, command.weights());
        Binary.doubles(out, passages.fits().weights());
        out.writeDouble(passages.threshold());
        out.flush();
    }

    /** Nothing when it was written by another version of Waypost. */
    static Optional<Trained> read(InputStream from) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(from));
        if (in.readInt() != FORMAT) {
            return Optional.empty();
        }
        String hash = in.readUTF();
        String model = in.readUTF();
        var vectors = Vectors.read(in);
        return Optional.of(new Trained(hash, model, vectors, IntentModel.read(in, vectors), new Logistic(Binary.doubles(in)),
                new PassageWeights(new Logistic(Binary.doubles(in)), in.readDouble())));
    }
}
