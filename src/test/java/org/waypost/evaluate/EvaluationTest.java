package org.waypost.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.turn.Rehearsal;

/** How well Waypost understands, against the bars in the project. The conversations themselves are in {@link ConversationsTest}. */
class EvaluationTest {
    private static Evaluation evaluation;

    @BeforeAll
    static void measure() {
        var files = KnowledgeFiles.carried();
        try (var rehearsal = Rehearsal.of(files, ContentDay.clock())) {
            evaluation = Evaluation.run(rehearsal, files);
        }
    }

    @AfterAll
    static void tell() {
        evaluation.lines().forEach(System.out::println);
    }

    @Test
    void everyBarIsMet() {
        assertThat(evaluation.bars().all()).hasSizeGreaterThan(20);
        assertThat(evaluation.bars().missed(evaluation.figures())).isEmpty();
    }

    @Test
    void theReportIsOnePageThatNeedsNothingElse() {
        String page = evaluation.page().html();
        assertThat(page).contains("Reliability diagram", "Threshold curves", "frozen half", "<svg")
                .doesNotContain("<script", "http:", "https:", "src=", "{{");
    }

    @Test
    void noFrozenWordingIsShownInTheReport() {
        String page = evaluation.page().html();
        List<String> frozen = Measures.read(KnowledgeFiles.carried()).dangers().stream()
                .filter(Measures.Danger::frozen).map(Measures.Danger::text).filter(text -> text.length() > 30).toList();
        assertThat(frozen).noneMatch(page::contains);
    }
}
