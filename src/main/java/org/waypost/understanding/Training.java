package org.waypost.understanding;

import java.io.IOException;
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
                learn(sound.knowledge(), to.resolve(Trained.CARRIED));
                Checked.note(files, to);
                yield true;
            }
        };
    }

    private static void learn(KnowledgeBase knowledge, Path file) throws IOException {
        var before = before(file).filter(trained -> trained.model().equals(Embeddings.IN_PROCESS));
        if (before.map(Trained::hash).filter(Trained.hash(knowledge, Embeddings.IN_PROCESS)::equals).isPresent()) {
            return;
        }
        long started = System.nanoTime();
        try (var embeddings = Embeddings.inProcess()) {
            write(Trained.learn(knowledge, embeddings, before.map(Trained::vectors).orElse(Vectors.NONE)), file.toAbsolutePath());
        }
        LOG.info("Learnt {} examples in {} s.", Trained.examples(knowledge).size(), (System.nanoTime() - started) / 1_000_000_000);
    }

    /** Whole or not at all. */
    private static void write(Trained trained, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var made = Files.createTempFile(file.getParent(), "waypost", ".part");
        try (var out = Files.newOutputStream(made)) {
            trained.write(out);
        }
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
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
