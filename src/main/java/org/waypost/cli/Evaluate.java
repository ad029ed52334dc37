package org.waypost.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waypost.evaluate.ContentDay;
import org.waypost.evaluate.Evaluation;
import org.waypost.evaluate.HtmlReport;
import org.waypost.evaluate.IntentReport;
import org.waypost.evaluate.IntentTrial;
import org.waypost.evaluate.LabelledFile;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Loaded;
import org.waypost.retrieval.Embeddings;
import org.waypost.turn.Rehearsal;
import org.waypost.understanding.Labelled;

/**
 * {@code evaluate}: the knowledge base's own conversation tests and measures, held against what is really answered. With
 * {@code --examples}, how its examples are read by a model that hasn't learnt them; with {@code --intents train.tsv test.tsv} the same
 * for any labelled data. {@code --html} and {@code --json} name a file to write as well.
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
        var files = Content.files(arguments);
        try (var rehearsal = Rehearsal.of(files, ContentDay.clock())) {
            var evaluation = Evaluation.run(rehearsal, files);
            evaluation.lines().forEach(terminal.out()::println);
            write(arguments.path("--json"), Lines.JSON.writeValueAsString(evaluation.figures()) + "\n");
            write(arguments.path("--html"), evaluation.page().html());
            return evaluation.good() ? CommandLine.DONE : CommandLine.FAILED;
        } catch (LabelledFile.Malformed e) {
            throw new BadInput(String.valueOf(e.getMessage()));
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
        write(arguments.path("--json"), Lines.JSON.writeValueAsString(report.figures()) + "\n");
        write(arguments.path("--html"), new HtmlReport("Intents", report.lines()).with("In scope", report).html());
        var predictions = arguments.path("--predictions");
        if (predictions.isPresent()) {
            Files.write(predictions.get(), report.predictions().map(Lines.JSON::writeValueAsString).toList(), StandardCharsets.UTF_8);
        }
        return CommandLine.DONE;
    }

    private static void write(Optional<Path> file, String text) throws IOException {
        if (file.isPresent()) {
            Files.writeString(file.get(), text, StandardCharsets.UTF_8);
        }
    }
}
