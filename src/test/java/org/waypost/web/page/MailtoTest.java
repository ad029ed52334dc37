package org.waypost.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailtoTest {
    private static final String TO = "records.team@example.nhs.uk";

    @Test
    void subjectAndLetterComeThroughWhole() {
        String text = "Dear team\n\nI'm Zoë & \"Łukasz\" +1 50% 王 [your name]\n";
        var mail = Mailto.of(TO, "Request for a copy", text).orElseThrow();
        assertThat(mail.whole()).isTrue();
        assertThat(mail.href()).matches("mailto:[A-Za-z0-9@.]+\\?subject=[A-Za-z0-9%._~-]+&body=[A-Za-z0-9%._~-]+");
        String body = URI.create(mail.href()).getRawSchemeSpecificPart().split("&body=")[1];
        assertThat(URLDecoder.decode(body, StandardCharsets.UTF_8)).isEqualTo(text.replace("\n", "\r\n"));
        assertThat(body).contains("%0D%0A%0D%0A", "%2B").doesNotContain("+");
    }

    @Test
    void noHeaderCanBePutIntoIt() {
        var mail = Mailto.of(TO, "a\r\nBcc: x@example.org", "b&cc=x@example.org\r\n.\r\nQUIT").orElseThrow();
        assertThat(mail.href().split("&")).hasSize(2);
        assertThat(mail.href()).doesNotContain("cc=x").doesNotContain("\r").doesNotContain("\n");
    }

    @Test
    void aLetterTooLongForALinkIsLeftOutWholeNotCut() {
        var mail = Mailto.of(TO, "Request", "x".repeat(5_000)).orElseThrow();
        assertThat(mail.whole()).isFalse();
        assertThat(mail.href()).isEqualTo("mailto:" + TO + "?subject=Request");
        int room = Mailto.MOST - ("mailto:" + TO + "?subject=R&body=").length();
        assertThat(Mailto.of(TO, "R", "x".repeat(room)).orElseThrow().whole()).isTrue();
        assertThat(Mailto.of(TO, "R", "x".repeat(room + 1)).orElseThrow().whole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b", "a@b.c?cc=d@e.f", "a@b.c,d@e.f", "a b@c.de", "a@b.c\r\nBcc: d@e.f"})
    void whatIsNoPlainAddressGetsNoLink(String address) {
        assertThat(Mailto.of(address, "a", "b")).isEmpty();
    }
}
