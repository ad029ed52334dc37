package org.waypost.handoff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.HtmlUtils;
import org.waypost.handoff.pdf.PdfLetters;
import org.waypost.handoff.word.WordLetters;

/** Makes files of letters. */
public final class LetterDocuments {
    private final PdfLetters pdf;
    private final WordLetters word = new WordLetters();

    public LetterDocuments(LetterSettings settings) {
        this.pdf = new PdfLetters(settings.fonts());
    }

    /** The letter as a file of that form, its words the same in each. */
    public byte[] make(Letter letter, LetterForm form) {
        return switch (form) {
            case TXT -> letter.text().getBytes(StandardCharsets.UTF_8);
            case HTML -> page(letter).getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf.make(letter);
            case DOCX -> word.make(letter);
        };
    }

    /** Characters of the letter that its PDF can only show as boxes, each once. */
    public List<String> missingInPdf(Letter letter) {
        return pdf.missing(letter.text());
    }

    private static String page(Letter letter) {
        return """
                <!doctype html>
                <html lang="en-GB">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body>
                %s</body>
                </html>
                """.formatted(HtmlUtils.htmlEscape(letter.title(), "UTF-8"), letter.html(1));
    }
}
