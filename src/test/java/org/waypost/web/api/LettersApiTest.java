package org.waypost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.waypost.handoff.LetterForm;

class LettersApiTest extends WithLetter {
    @Test
    void aLetterIsPlainTextWithClearBlanks() {
        var answer = get(letter(), token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(answer.body()).contains("[").doesNotContain("{{").doesNotContain("<");
    }

    @Test
    void aLetterIsHtmlWhereThatIsPreferred() {
        var answer = form("text/html, text/plain;q=0.5", "{\"fields\": {\"fullName\": \"<b>Ann & Co</b>\"}}");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("&lt;b&gt;Ann &amp; Co&lt;/b&gt;").doesNotContain("<b>");
    }

    @Test
    void fieldsThatAreSentAreUsedAndNotKept() {
        assertThat(form("text/plain", "{\"fields\": {\"fullName\": \"Ann Example\", \"unknown\": \"x\"}}").body())
                .contains("Ann Example");
        assertThat(get(letter(), token).body()).doesNotContain("Ann Example");
        assertThat(get(conversation(), token).body()).doesNotContain("Ann Example");
    }

    @Test
    void aFieldThatIsTooLongIsInvalidAndNamed() {
        var answer = form("text/plain", "{\"fields\": {\"fullName\": \"" + "x".repeat(201) + "\"}}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(texts(tree(answer).path("fields"))).containsExactly("fullName");
        assertThat(form("text/plain", "{\"fields\": {\"fullName\": \"" + "x".repeat(200) + "\"}}").statusCode()).isEqualTo(200);
    }

    @Test
    void fieldsThatAreNoTextsAreMalformed() {
        assertThat(form("text/plain", "{\"fields\": {\"fullName\": 5}}").statusCode()).isEqualTo(400);
        assertThat(form("text/plain", "{\"fields\": []}").statusCode()).isEqualTo(400);
    }

    @Test
    void aLetterIsAPdfOrAWordFileWhereThatIsPreferred() {
        var pdf = form("application/pdf", "{\"fields\": {\"fullName\": \"Łukasz Example\"}}");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-1.7");
        String word = LetterForm.DOCX.mediaType();
        assertThat(form(word, "{\"fields\": {}}").headers().firstValue("Content-Type")).contains(word);
        assertThat(form("image/png", "{\"fields\": {}}").statusCode()).isEqualTo(406);
    }

    @Test
    void aLetterChangedByHandTakesThePlaceOfTheFields() {
        var answer = form("text/html", "{\"fields\": {\"fullName\": \"Ann\"}, \"text\": \"Dear team\\n\\nMy own <words>.\"}");
        assertThat(answer.body()).contains("<p>My own &lt;words&gt;.</p>").doesNotContain("Ann");
    }

    @Test
    void tenThousandCharactersInAFieldAreInvalidAndEveryFaultIsNamed() {
        String long10 = "x".repeat(10_000);
        var answer = form("application/pdf", "{\"fields\": {\"wanted\": \"" + long10 + "\", \"fullName\": \"" + "y".repeat(201) + "\"}}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(texts(tree(answer).path("fields"))).containsExactlyInAnyOrder("wanted", "fullName");
        assertThat(answer.body()).contains("2000").doesNotContain("xxx");
    }

    private HttpResponse<String> form(String accept, String body) {
        return send(request(letter(), token).header("Content-Type", "application/json").header("Accept", accept)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }
}
