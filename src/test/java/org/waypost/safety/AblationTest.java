package org.waypost.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Loaded;
import org.waypost.language.Said;
import org.waypost.language.UtteranceReader;
import org.waypost.retrieval.Embeddings;

/** What the rules, the words and the vectors each bring: prints the table of {@code src/docs/red-flags.md}. */
@Tag("long")
class AblationTest {
    private static final String MEASURES = "knowledge-base/measures/dangers-";
    private final KnowledgeBase knowledge = ((Loaded.Sound) KnowledgeBase.open(KnowledgeFiles.carried())).knowledge();
    private final UtteranceReader reader = UtteranceReader.of(knowledge);

    @Test
    void eachPartHearsMore() {
        var rules = RedFlagScreen.read(knowledge, new Faults());
        try (var vectors = Embeddings.inProcess();
                var none = Embeddings.of(Embeddings.IN_PROCESS, AblationTest::noModel, 1, Duration.ofSeconds(1))) {
            vectors.await();
            var learnt = LearntDangers.of(knowledge, vectors).orElseThrow();
            for (String half : List.of("open", "frozen")) {
                double byRules = print(half, "rules", rules);
                double byWords = print(half, "rules and words", rules.with(learnt, none));
                double byBoth = print(half, "rules, words and vectors", rules.with(learnt, vectors));
                assertThat(byWords).isGreaterThan(byRules);
                assertThat(byBoth).isGreaterThan(byRules);
            }
        }
    }

    /** The share of all dangers that were caught. */
    private double print(String half, String name, RedFlagScreen screen) {
        var caught = new TreeMap<String, int[]>();
        int[] harmless = new int[3];
        for (String row : knowledge.files().texts().get(MEASURES + half + ".tsv").lines().toList()) {
            String[] columns = row.split("\t");
            String action = screen.check(reader.read(new Said.Typed(columns[4])), Screens.nothingSaid()).gravest()
                    .map(flag -> flag.action().name().toLowerCase(Locale.ROOT)).orElse("");
            if (columns[0].equals("none")) {
                harmless[0]++;
                harmless[1] += action.equals("interrupt") ? 1 : 0;
                harmless[2] += action.equals("check") ? 1 : 0;
            } else {
                var level = caught.computeIfAbsent(columns[0], key -> new int[2]);
                level[0]++;
                level[1] += action.equals("interrupt") || columns[2].equals("check") && action.equals("check") ? 1 : 0;
            }
        }
        var line = new StringBuilder("ABLATION | " + half + " | " + name);
        caught.forEach((level, count) -> line.append(String.format(Locale.ROOT, " | %s %.1f", level, 100.0 * count[1] / count[0])));
        System.out.println(line.append(String.format(Locale.ROOT, " | harmless interrupted %.1f, asked %.1f",
                100.0 * harmless[1] / harmless[0], 100.0 * harmless[2] / harmless[0])));
        return caught.values().stream().mapToInt(count -> count[1]).sum()
                / (double) caught.values().stream().mapToInt(count -> count[0]).sum();
    }

    private static EmbeddingModel noModel() {
        throw new IllegalStateException("no model here");
    }
}
