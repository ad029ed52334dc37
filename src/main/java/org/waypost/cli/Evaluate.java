package org.waypost.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waypost.evaluate.ContentDay;
import org.waypost.evaluate.IntentReport;
import org.waypost.evaluate.IntentTrial;
import org.waypost.evaluate.LabelledFile;
import org.waypost.evaluate.Report;
import org.waypost.evaluate.Trial;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Loaded;
import org.waypost.retrieval.Embeddings;
import org.waypost.turn.Rehearsal;
import org.waypost.understanding.Labelled;

/**
 * {@code evaluate}: the knowledge base's own conversation tests, held against what is really answered. With {@code --examples}, how
 * its examples are read by a model that hasn't learnt them; with {@code --intents train.tsv test.tsv} the same for any labelled data.
 */
final class Evaluate implements CommandLine.Order {
    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        if (arguments.has("--intents")) {
            return intents(arguments, terminal);
        }
        if (arguments.has("--examples")) {
            return examples(arguments, terminal);
        }
        try (var rehearsal = Rehearsal.of(Content.files(arguments), ContentDay.clock())) {
            var trial = new Trial(rehearsal);
            var report = new Report(rehearsal.edition().knowledge().tests().stream().map(trial::run).toList());
            report.lines().forEach(terminal.out()::println);
            return report.allPassed() ? CommandLine.DONE : CommandLine.FAILED;
        }
    }

    private static int examples(Arguments arguments, Terminal terminal) throws IOException {
        return switch (KnowledgeBase.read(Content.files(arguments))) {
            case Loaded.Faulty faulty -> throw new BadInput("The content has faults. See them with: check");
            case Loaded.Sound sound -> {
                try (var embeddings = Embeddings.inProcess()) {
                    yield show(new IntentTrial(embeddings).crossValidated(sound.knowledge()), arguments, terminal);
                }
            }
        };
    }

    private static int intents(Arguments arguments, Terminal terminal) throws IOException {
        var files = arguments.list("--intents");
        if (files.size() != 2) {
            throw new BadInput("--intents takes two files: train.tsv test.tsv");
        }
        var validation = new ArrayList<Labelled>();
        for (String file : arguments.list("--validation")) {
            validation.addAll(rows(file));
        }
        try (var embeddings = Embeddings.inProcess()) {
            return show(new IntentTrial(embeddings).run(rows(files.getFirst()), validation, rows(files.getLast())), arguments, terminal);
        }
    }

    private static List<Labelled> rows(String file) throws IOException {
        try {
            return LabelledFile.read(Path.of(file));
        } catch (LabelledFile.Malformed e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            throw new BadInput("There is no file " + file + ".");
        }
    }

    private static int show(IntentReport report, Arguments arguments, Terminal terminal) throws IOException {
        report.lines().forEach(terminal.out()::println);
        var json = arguments.path("--json");
        if (json.isPresent()) {
            Files.writeString(json.get(), Lines.JSON.writeValueAsString(report.figures()) + "\n", StandardCharsets.UTF_8);
        }
        var predictions = arguments.path("--predictions");
        if (predictions.isPresent()) {
            Files.write(predictions.get(), report.predictions().map(Lines.JSON::writeValueAsString).toList(), StandardCharsets.UTF_8);
        }
        return CommandLine.DONE;
    }
}
