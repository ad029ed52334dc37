package org.waypost.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DownloadKeyTest {
    private static final Download LETTER = new Download("a-letter.txt", "text/plain", "Dear Ann".getBytes(StandardCharsets.UTF_8));

    @Test
    void whatWasSealedIsOpenedByTheSameKey() {
        var key = DownloadKey.random();
        var opened = DownloadKey.of(key.value()).open(key.seal(LETTER)).orElseThrow();
        assertThat(opened.name()).isEqualTo("a-letter.txt");
        assertThat(opened.mediaType()).isEqualTo("text/plain");
        assertThat(opened.content()).isEqualTo(LETTER.content());
    }

    @Test
    void anotherKeyAndAChangedFileOpenNothing() {
        var key = DownloadKey.random();
        byte[] sealed = key.seal(LETTER);
        assertThat(DownloadKey.random().open(sealed)).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(key.open(sealed)).isEmpty();
    }

    @Test
    void nothingOfTheFileCanBeSeenInWhatIsKept() {
        assertThat(new String(DownloadKey.random().seal(LETTER), StandardCharsets.ISO_8859_1)).doesNotContain("Ann", "letter");
    }

    @Test
    void theKeyStandsInNoHashAndNoLog() {
        var key = DownloadKey.random();
        assertThat(key.hash()).hasSize(64).isNotEqualTo(Token.of(key.value()).hash());
        assertThat(key.toString()).doesNotContain(key.value());
        assertThat(new Downloads.Link("secret", java.time.Instant.EPOCH).toString()).doesNotContain("secret");
    }

    @Test
    void aNameThatCouldBreakOutOfAHeaderIsRefused() {
        for (String name : new String[] {"a\r\nX: y.txt", "a\";x=.txt", "../a.txt", "a", "å.txt"}) {
            assertThatThrownBy(() -> new Download(name, "text/plain", new byte[0])).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
