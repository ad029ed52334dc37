package org.waypost.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearModelTest {
    private static final List<LinearModel.Case> CASES = List.of(
            of("the cat sat on the mat", true), of("a cat and a mat", true), of("my cat is on it", true),
            of("the dog ran in the fog", false), of("a dog and a log", false), of("my dog is in it", false));

    @Test
    void itTellsApartWhatItLearntAndWhatIsLikeIt() {
        var model = LinearModel.learn(CASES, NGrams.PLACES);
        CASES.forEach(one -> assertThat(model.margin(one.features()) > 0).isEqualTo(one.holds()));
        assertThat(model.margin(features("your cats"))).isPositive();
        assertThat(model.margin(features("your dogs"))).isNegative();
    }

    @Test
    void theSameCasesMakeTheSameModel() throws IOException {
        assertThat(bytes(LinearModel.learn(CASES, NGrams.PLACES))).isEqualTo(bytes(LinearModel.learn(CASES, NGrams.PLACES)));
    }

    @Test
    void writtenAndReadBackItIsTheSame() throws IOException {
        var model = LinearModel.learn(CASES, NGrams.PLACES);
        var back = LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes(model))));
        assertThat(back.margin(features("a cat in the fog"))).isEqualTo(model.margin(features("a cat in the fog")));
    }

    @Test
    void whatCountsMoreIsLearntMore() {
        var both = List.of(new LinearModel.Case(features("fog"), true, 1), new LinearModel.Case(features("fog"), false, 9));
        assertThat(LinearModel.learn(both, NGrams.PLACES).margin(features("fog"))).isNegative();
    }

    @Test
    void numbersOfAsManyDigitsAreOneWord() {
        assertThat(NGrams.place("38.2")).isEqualTo(NGrams.place("39.7")).isNotEqualTo(NGrams.place("7"));
        assertThat(NGrams.of(List.of(), List.of()).places()).isEmpty();
    }

    @Test
    void placesRiseAndARowComesAfterThem() {
        var features = features("one two three").and(new float[] {1, 2}, NGrams.PLACES, 0.5f);
        assertThat(features.places()).isSorted().doesNotHaveDuplicates().endsWith(NGrams.PLACES, NGrams.PLACES + 1);
        assertThat(features.values()).endsWith(0.5f, 1f);
    }

    private static LinearModel.Case of(String text, boolean holds) {
        return new LinearModel.Case(features(text), holds, 1);
    }

    private static Features features(String text) {
        return NGrams.of(List.of(text.split(" ")), List.of());
    }

    private static byte[] bytes(LinearModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
