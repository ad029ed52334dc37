package org.waypost.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.KnowledgeFiles;

class MeasuresTest {
    private static final String NEEDS = "knowledge-base/measures/utterances-open.tsv";
    private static final String BARS = "knowledge-base/measures/bars.tsv";

    @Test
    void thereAreEnoughOfEachKind() {
        var measures = Measures.read(KnowledgeFiles.carried());
        assertThat(measures.needs()).hasSizeGreaterThan(800);
        assertThat(measures.dangers().stream().filter(danger -> !danger.harmless()).toList()).hasSizeGreaterThanOrEqualTo(400);
        assertThat(measures.dangers().stream().filter(Measures.Danger::harmless).toList()).hasSizeGreaterThanOrEqualTo(600);
        assertThat(measures.dangers().stream().filter(Measures.Danger::frozen).count()).isBetween(600L, 700L);
        assertThat(measures.needs().stream().map(Measures.Need::text).toList()).doesNotHaveDuplicates();
    }

    @Test
    void aRowTellsItsIntentsAndSlots() {
        var need = Measures.read(new KnowledgeFiles(Map.of(NEEDS,
                "records.copy|records.start\tsubject=self;age=14\t-\tterse\tmy notes\n")))
                .needs().getFirst();
        assertThat(need.intents()).containsExactly("records.copy", "records.start");
        assertThat(need.slots()).isEqualTo(Map.of("subject", "self", "age", "14"));
        assertThat(need.flag()).isEmpty();
        assertThat(need.frozen()).isFalse();
    }

    @Test
    void aBrokenRowIsNamedByItsLine() {
        assertThatThrownBy(() -> Measures.read(new KnowledgeFiles(Map.of(NEEDS, "a\t-\t-\tplain\tx\nb\t-\tplain\ty\n"))))
                .isInstanceOf(LabelledFile.Malformed.class).hasMessageStartingWith(NEEDS + ":2:");
        assertThatThrownBy(() -> Bars.read(new KnowledgeFiles(Map.of(BARS, "x\tat-least\thigh\n"))))
                .isInstanceOf(LabelledFile.Malformed.class).hasMessageStartingWith(BARS + ":1:");
    }

    @Test
    void aBarIsMissedByAFigureBelowItAboveItOrNotTaken() {
        var bars = Bars.read(new KnowledgeFiles(Map.of(BARS, "good\tat-least\t0.9\nbad\tat-most\t0.1\ngone\tat-least\t0\n")));
        assertThat(bars.missed(Map.of("good", 0.9, "bad", 0.1, "gone", 0.0))).isEmpty();
        assertThat(bars.missed(Map.of("good", 0.89, "bad", 0.11))).hasSize(3)
                .anyMatch(line -> line.contains("gone: not measured"));
    }
}
