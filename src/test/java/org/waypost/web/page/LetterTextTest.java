package org.waypost.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LetterTextTest {
    private static final String DRAWN = "Dear team\n\nPlease send it.\n";

    @Test
    void whatComesBackAsItWasDrawnIsNotChanged() {
        var sent = Map.of("letterText", DRAWN.replace("\n", "\r\n"), "seal", LetterText.seal(DRAWN));
        assertThat(LetterText.of(sent).changed()).isFalse();
        assertThat(LetterText.of(Map.of()).changed()).isFalse();
    }

    @Test
    void otherWordsAreAChangeThatLastsUntilItIsUndone() {
        String mine = DRAWN.replace("Please", "Kindly");
        assertThat(LetterText.of(Map.of("letterText", mine, "seal", LetterText.seal(DRAWN))).changed()).isTrue();
        assertThat(LetterText.of(Map.of("letterText", mine, "seal", LetterText.seal(mine), "changed", "yes")).changed()).isTrue();
        assertThat(LetterText.of(Map.of("letterText", mine, "seal", LetterText.seal(mine), "changed", "yes", "as", "again")).changed())
                .isFalse();
    }

    @Test
    void anEmptiedBoxBringsTheLetterBack() {
        assertThat(LetterText.of(Map.of("letterText", " \r\n ", "seal", LetterText.seal(DRAWN), "changed", "yes")).changed()).isFalse();
    }
}
