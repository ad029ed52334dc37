package org.waypost.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeCodeTest {

    @Test
    void aCodeIsTwoGroupsOfFourWithoutLettersThatLookAlike() {
        for (int i = 0; i < 2_000; i++) {
            assertThat(ResumeCode.random().shown()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        }
    }

    @Test
    void everyCharacterComesUpAndNoCodeTwice() {
        var characters = new HashSet<Integer>();
        var codes = new HashSet<String>();
        for (int i = 0; i < 2_000; i++) {
            String shown = ResumeCode.random().shown();
            shown.chars().forEach(characters::add);
            codes.add(shown);
        }
        assertThat(characters).hasSize(33);
        assertThat(codes).hasSize(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "7K3M-9P01", "7k3m9p01", " 7K3M 9P01 ", "7-K-3-M-9-P-O-L", "7k3m\u20139poi", "7K3M\u00a09PO1", "7 k 3 m 9 p 0 l"
    })
    void aCodeIsReadAsItIsHeard(String typed) {
        assertThat(ResumeCode.read(typed)).hasValueSatisfying(code -> assertThat(code.shown()).isEqualTo("7K3M-9P01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K3M-9PQ", "7K3M-9PQXX", "7K3M-9PQU", "7K3M_9PQX", "7K3M-9PQ\u00e9", "\u0664K3M-9PQX", "<b>7K3M</b>"})
    void whatCannotBeACodeIsNone(String typed) {
        assertThat(ResumeCode.read(typed)).isEmpty();
    }

    @Test
    void aLongTextIsNotEvenLookedThrough() {
        assertThat(ResumeCode.read("7K3M-9PQX" + " ".repeat(40))).isEmpty();
    }

    @Test
    void theHashIsTheSameForTheSameCodeAndTellsNothing() {
        var code = ResumeCode.random();
        assertThat(code.hash()).hasSize(64).isEqualTo(ResumeCode.read(code.shown()).orElseThrow().hash());
        assertThat(code.hash()).isNotEqualTo(ResumeCode.random().hash());
        assertThat(code.hash()).isNotEqualTo(Token.of(code.shown().replace("-", "")).hash());
        assertThat(code.toString()).doesNotContain(code.shown().substring(0, 4));
    }
}
