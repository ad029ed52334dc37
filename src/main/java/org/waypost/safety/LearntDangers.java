package org.waypost.safety;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.retrieval.Embeddings;
import org.waypost.retrieval.Vectors;

/**
 * Danger learnt from phrases ({@code red-flags/examples}): it hears what no rule has words for, and takes back what a rule only
 * thinks it heard. Made when the jar is built and carried in it; made anew, in memory, when other phrases are used.
 */
public final class LearntDangers {
    /** Where the jar carries it. */
    public static final String CARRIED = "trained/dangers.bin";

    private static final int FORMAT = 4;
    private static final List<String> DEPENDS_ON = List.of(RedFlagFiles.FOLDER, "knowledge-base/intents/", "knowledge-base/commands.yaml",
            "knowledge-base/slots.yaml", "knowledge-base/journeys/");

    private final String hash;
    private final String phrases;
    private final String model;
    private final DangerLearning.Learnt learnt;

    private LearntDangers(String hash, String phrases, String model, DangerLearning.Learnt learnt) {
        this.hash = hash;
        this.phrases = phrases;
        this.model = model;
        this.learnt = learnt;
    }

    /** Names all that it was learnt from. */
    public String hash() {
        return hash;
    }

    DangerLearning.Learnt learnt() {
        return learnt;
    }

    /**
     * What the jar carries if it was learnt from these phrases, and otherwise learnt now, which takes about a minute; nothing
     * when there are no phrases.
     */
    public static Optional<LearntDangers> of(KnowledgeBase knowledge, Embeddings embeddings) {
        String phrases = hash(knowledge.files(), embeddings.name(), List.of(DangerPhrase.FOLDER));
        if (knowledge.files().under(DangerPhrase.FOLDER).texts().isEmpty()) {
            return Optional.empty();
        }
        return carried().filter(known -> known.phrases.equals(phrases))
                .or(() -> Optional.of(learn(knowledge, embeddings, Vectors.NONE)));
    }

    /** Learnt from nothing but the files. */
    public static LearntDangers learn(KnowledgeBase knowledge, Embeddings embeddings, Vectors earlier) {
        var examples = DangerLearning.examples(knowledge);
        var vectors = Vectors.of(DangerLearning.texts(examples), embeddings, earlier);
        return new LearntDangers(hash(knowledge, embeddings.name()),
                hash(knowledge.files(), embeddings.name(), List.of(DangerPhrase.FOLDER)), embeddings.name(),
                DangerLearning.learn(examples, vectors));
    }

    /** The texts whose vectors {@link #learn} needs. */
    public static List<String> texts(KnowledgeBase knowledge) {
        return List.copyOf(DangerLearning.texts(DangerLearning.examples(knowledge)));
    }

    /** Names the files it depends on. */
    public static String hash(KnowledgeBase knowledge, String model) {
        return hash(knowledge.files(), model, DEPENDS_ON);
    }

    private static String hash(KnowledgeFiles files, String model, List<String> folders) {
        var texts = new TreeMap<>(files.texts());
        texts.keySet().removeIf(name -> folders.stream().noneMatch(name::startsWith) || name.endsWith(".md"));
        texts.put("model", model + " " + FORMAT);
        return new KnowledgeFiles(texts).hash();
    }

    public static Optional<LearntDangers> carried() {
        try (InputStream in = LearntDangers.class.getClassLoader().getResourceAsStream(CARRIED)) {
            return in == null ? Optional.empty() : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(to));
        out.writeInt(FORMAT);
        out.writeUTF(hash);
        out.writeUTF(phrases);
        out.writeUTF(model);
        learnt.model().write(out);
        learnt.byWords().write(out);
        learnt.byBoth().write(out);
        out.flush();
    }

    /** Nothing when it was written by another version of Waypost. */
    public static Optional<LearntDangers> read(InputStream from) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(from));
        return in.readInt() == FORMAT
                ? Optional.of(new LearntDangers(in.readUTF(), in.readUTF(), in.readUTF(),
                        new DangerLearning.Learnt(DangerModel.read(in), DangerCuts.read(in), DangerCuts.read(in))))
                : Optional.empty();
    }
}
