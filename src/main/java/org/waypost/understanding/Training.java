package org.waypost.understanding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waypost.knowledge.Checked;
import org.waypost.knowledge.Fault;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Loaded;
import org.waypost.retrieval.Embeddings;
import org.waypost.retrieval.Vectors;
import org.waypost.safety.LearntDangers;

/**
 * Checks the content and learns from it when the jar is built: {@code --from <project folder> --to <classes folder>}. Learns nothing
 * when what is there was learnt from the same files. Faults in the files stop the build, each with its place.
 */
public final class Training {
    private static final Logger LOG = LoggerFactory.getLogger(Training.class);

    private Training() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4 || !arguments[0].equals("--from") || !arguments[2].equals("--to")) {
            LOG.error("Usage: Training --from <project folder> --to <classes folder>");
            System.exit(2);
        }
        System.exit(run(Path.of(arguments[1]), Path.of(arguments[3])) ? 0 : 1);
    }

    private static boolean run(Path from, Path to) throws IOException {
        var files = KnowledgeFiles.in(from.resolve("knowledge-base"), "knowledge-base")
                .and(KnowledgeFiles.in(from.resolve("prompts"), "prompts"));
        return switch (KnowledgeBase.read(files)) {
            case Loaded.Faulty faulty -> {
                faulty.faults().stream().filter(fault -> !fault.warning()).map(Fault::toString).forEach(LOG::error);
                yield false;
            }
            case Loaded.Sound sound -> {
                learn(sound.knowledge(), to);
                Checked.note(files, to);
                yield true;
            }
        };
    }

    private static void learn(KnowledgeBase knowledge, Path to) throws IOException {
        var before = before(to.resolve(Trained.CARRIED)).filter(trained -> trained.model().equals(Embeddings.IN_PROCESS));
        boolean known = before.map(Trained::hash).filter(Trained.hash(knowledge, Embeddings.IN_PROCESS)::equals).isPresent();
        boolean dangersKnown = dangers(to.resolve(LearntDangers.CARRIED))
                .map(LearntDangers::hash).filter(LearntDangers.hash(knowledge, Embeddings.IN_PROCESS)::equals).isPresent();
        if (known && dangersKnown) {
            return;
        }
        long started = System.nanoTime();
        try (var embeddings = Embeddings.inProcess()) {
            var trained = known ? before.orElseThrow()
                    : Trained.learn(knowledge, embeddings, before.map(Trained::vectors).orElse(Vectors.NONE));
            write(trained::write, to.resolve(Trained.CARRIED));
            if (!dangersKnown) {
                learnDangers(knowledge, embeddings, trained.vectors(), to);
            }
        }
        LOG.info("Learnt {} examples in {} s.", Trained.examples(knowledge).size(), (System.nanoTime() - started) / 1_000_000_000);
    }

    /** Vectors are kept beside the classes, so that a changed phrase costs no more than its own. */
    private static void learnDangers(KnowledgeBase knowledge, Embeddings embeddings, Vectors ofNeeds, Path to) throws IOException {
        var kept = to.toAbsolutePath().resolveSibling("danger-vectors.bin");
        var vectors = Vectors.of(LearntDangers.texts(knowledge), embeddings, kept(kept).and(ofNeeds));
        write(out -> vectors.write(new DataOutputStream(out)), kept);
        write(LearntDangers.learn(knowledge, embeddings, vectors)::write, to.resolve(LearntDangers.CARRIED));
    }

    private static Vectors kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Vectors.NONE;
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return Vectors.read(in);
        }
    }

    private static Optional<LearntDangers> dangers(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return LearntDangers.read(in);
        }
    }

    /** Whole or not at all. */
    private static void write(Writing writing, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var made = Files.createTempFile(file.toAbsolutePath().getParent(), "waypost", ".part");
        try (var out = new BufferedOutputStream(Files.newOutputStream(made))) {
            writing.to(out);
        }
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static Optional<Trained> before(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return Trained.read(in);
        }
    }
}
