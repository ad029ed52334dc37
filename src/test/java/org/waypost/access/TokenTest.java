package org.waypost.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void aTokenIs256BitsInBase64Url() {
        assertThat(Token.random().value()).matches("[A-Za-z0-9_-]{43}");
        assertThat(Token.random().value()).isNotEqualTo(Token.random().value());
    }

    @Test
    void onlyTheTokenItselfOpensItsHash() {
        var token = Token.random();
        assertThat(Token.of(token.value()).opens(token.hash())).isTrue();
        assertThat(Token.random().opens(token.hash())).isFalse();
        assertThat(Token.of("").opens(token.hash())).isFalse();
        assertThat(token.opens("")).isFalse();
    }

    @Test
    void theHashIsKnown() {
        assertThat(Token.of("abc").hash()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void itsTextHidesIt() {
        var token = Token.random();
        assertThat(token.toString()).doesNotContain(token.value()).doesNotContain(token.hash());
    }

    @Test
    void whatIsDerivedTellsNothingElse() {
        var token = Token.random();
        String derived = token.derived("form");
        assertThat(derived).hasSize(43).isEqualTo(Token.of(token.value()).derived("form"));
        assertThat(derived).isNotIn(token.derived("other"), Token.random().derived("form"), token.value(), token.hash());
    }
}
