package org.waypost.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waypost.evaluate.IntentTrial.Row;

class ScoresTest {
    private static final Scores SCORES = new Scores(List.of(
            new Row(1, "a.one", "a.one", 0.95),
            new Row(2, "a.one", "a.one", 0.91),
            new Row(3, "a.two", "a.one", 0.55),
            new Row(4, "b.one", "b.one", 0.99)));

    @Test
    void accuracyIsByIntentAndByTopic() {
        assertThat(SCORES.accuracy()).isEqualTo(0.75);
        assertThat(SCORES.topicAccuracy()).isEqualTo(1);
    }

    @Test
    void matthewsCorrelationIsThatOfTheTextbook() {
        // Right 3 of 4; labelled 2, 1, 1; read 3, 0, 1: (3*4 - (2*3 + 1*0 + 1*1)) / sqrt((16-6)(16-10)).
        assertThat(SCORES.matthews()).isCloseTo(5 / Math.sqrt(60), within(1e-9));
        assertThat(new Scores(List.of(new Row(1, "a", "a", 1), new Row(2, "a", "a", 1))).matthews()).isZero();
    }

    @Test
    void aLabelNeverReadHasNoPrecision() {
        assertThat(SCORES.labels()).extracting(Scores.OfLabel::label).containsExactly("a.one", "a.two", "b.one");
        var one = SCORES.labels().getFirst();
        assertThat(one.precision()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(one.recall()).isEqualTo(1);
        assertThat(SCORES.labels().get(1).f1()).isZero();
    }

    @Test
    void calibrationErrorWeighsEachTenthByItsRows() {
        double sure = (0.95 + 0.91 + 0.99) / 3;
        assertThat(SCORES.calibrationError()).isCloseTo((3 * (1 - sure) + 0.55) / 4, within(1e-9));
        assertThat(SCORES.reliability()).hasSize(10);
        assertThat(new Scores(List.of(new Row(1, "a", "a", 1))).reliability().getLast().rows()).isEqualTo(1);
    }

    @Test
    void whatIsMistakenMostComesFirst() {
        assertThat(SCORES.confusions()).containsExactly(new Scores.Confusion("a.two", "a.one", 1));
    }

    @Test
    void ofNothingEveryFigureIsZero() {
        var none = new Scores(List.of());
        assertThat(List.of(none.accuracy(), none.matthews(), none.macroF1(), none.calibrationError())).containsOnly(0.0);
    }
}
