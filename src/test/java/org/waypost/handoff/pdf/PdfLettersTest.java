package org.waypost.handoff.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waypost.handoff.Letter;
import org.waypost.handoff.Written;
import org.waypost.handoff.pdf.OpenedPdf.Spoken;

class PdfLettersTest {
    private static final PdfLetters PDF = new PdfLetters(List.of());

    @Test
    void itSaysItIsTaggedEnglishAndWhatItIsCalled() throws Exception {
        try (var opened = opened(Written.letter("gp-records", Map.of()))) {
            var catalog = opened.document().getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(opened.document().getDocumentInformation().getTitle()).isEqualTo("Request for a copy of GP records");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>", "Request for a copy of GP records");
        }
    }

    @Test
    void aScreenReaderReadsTheLetterInItsOrder() {
        try (var opened = opened(Written.letter("gp-records", Map.of("practice", "Elm Surgery", "fullName", "Ann Example")))) {
            var spoken = opened.spoken();
            assertThat(spoken.getFirst()).isEqualTo(new Spoken("P", "To the practice manager Elm Surgery "));
            assertThat(spoken.get(2)).isEqualTo(new Spoken("H1", "Request for a copy of health records "));
            assertThat(spoken).extracting(Spoken::tag).containsOnly("P", "H1");
            assertThat(spoken.getLast().text()).startsWith("Ann Example [your address]");
        }
    }

    @Test
    void aListIsAListOfItems() {
        try (var opened = opened(Written.letter("complaint-chaser", Map.of()))) {
            var tags = opened.spoken().stream().map(Spoken::tag).toList();
            assertThat(tags).containsSubsequence("H1", "P", "Lbl", "LBody", "Lbl", "LBody", "Lbl", "LBody", "P");
        }
    }

    @Test
    void everyMarkLeadsBackToItsTag() {
        var letter = Written.letter("complaint", Map.of("points", "1. It hurt.\n\n2. Nobody came.\n\n".repeat(60), "effect", "x"));
        try (var opened = opened(letter)) {
            var numbers = opened.document().getDocumentCatalog().getStructureTreeRoot().getParentTree();
            assertThat(opened.document().getNumberOfPages()).isGreaterThan(1);
            int page = 0;
            for (PDPage each : opened.document().getPages()) {
                assertThat(each.getStructParents()).isEqualTo(page++);
                assertThat(each.getCOSObject().getCOSName(COSName.getPDFName("Tabs"))).isEqualTo(COSName.S);
                assertThat(((PDParentTreeValue) numbers.getValue(each.getStructParents())).getCOSObject()).isNotNull();
            }
            assertThat(opened.text()).contains("Nobody came").doesNotContain("1/2");
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyFontIsInsideAndNoneIsWhole() {
        var file = PDF.make(Written.letter("gp-records", Map.of("fullName", "Ann 王小明 محمد")));
        assertThat(file.length).isLessThan(120_000);
        try (var opened = OpenedPdf.of(file)) {
            var fonts = new HashSet<String>();
            for (PDPage page : opened.document().getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName());
                }
            }
            assertThat(fonts).hasSize(3).allMatch(name -> name.matches("[A-Z]{6}\\+.*"));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Łukasz Żółć-Śliwiński", "Γιώργος Παπαδόπουλος", "Олександр Їжакевич", "محمد عبد الله", "Asha (رحيم, 12) Khan", "רחל כהן",
        "রহিমা খাতুন", "राजेश कुमार", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "ગુજરાતી પટેલ", "தமிழ் செல்வி", "王小明 張偉", "山田さくら", "Nguyễn Thị Hoài",
        "O\u2019Brien \u2013 \u00bd", "Ze\u0301 A\u030ange", "ไทย"})
    void aNameInAnyScriptIsReadAsItIsWritten(String name) {
        var letter = Written.letter("gp-records", Map.of("fullName", name));
        assertThat(PDF.missing(letter.text())).isEmpty();
        try (var opened = opened(letter)) {
            String written = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC);
            assertThat(sorted(opened.text())).isEqualTo(sorted(java.text.Normalizer.normalize(letter.text(),
                    java.text.Normalizer.Form.NFC)));
            if (written.codePoints().allMatch(point -> point < 0x590)) {
                assertThat(opened.text()).contains(written);
            }
        }
    }

    @Test
    void whatNoFontHasIsABoxThatSaysWhatItStandsFor() {
        var letter = Written.letter("gp-records", Map.of("fullName", "Ann 😀 김"));
        assertThat(PDF.missing(letter.text())).containsExactly("😀", "김");
        try (var opened = opened(letter)) {
            assertThat(opened.text()).contains("Ann 😀 김");
        }
    }

    @Test
    void aWordLongerThanALineAndAHugeLetterLoseNothing() {
        String word = "x".repeat(2_000);
        try (var opened = opened(Written.letter("gp-records", Map.of("wanted", word)))) {
            assertThat(opened.text().replace(" ", "").replace("\n", "")).contains(word);
        }
    }

    @Test
    void aLetterThatFitsOnOnePageTakesOne() {
        for (var template : Written.templates()) {
            if (template.id().value().equals("complaint")) {
                continue;
            }
            var fields = new HashMap<String, String>();
            template.fields().forEach(field -> fields.put(field.id(), field.lengthy() ? "Two lines of words that somebody typed "
                    + "into the box, so that there is something to read." : "Ann Example"));
            for (var slots : Written.representative(template)) {
                try (var opened = opened(Written.LETTERS.write(template, slots, fields, Written.TODAY))) {
                    assertThat(opened.document().getNumberOfPages()).as(template.id().value() + " " + slots).isEqualTo(1);
                }
            }
        }
    }

    /** Everything on a page is either part of the structure or marked as there for the eye alone. */
    @Test
    void nothingStandsOutsideTheTags() throws Exception {
        try (var opened = opened(Written.letter("complaint", Map.of("points", "word ".repeat(900))))) {
            for (PDPage page : opened.document().getPages()) {
                var parser = new org.apache.pdfbox.pdfparser.PDFStreamParser(page);
                int depth = 0;
                for (Object token : parser.parse()) {
                    if (token instanceof org.apache.pdfbox.contentstream.operator.Operator operator) {
                        switch (operator.getName()) {
                            case "BDC", "BMC" -> depth++;
                            case "EMC" -> depth--;
                            case "Tj", "S" -> assertThat(depth).isPositive();
                            default -> assertThat(depth).isNotNegative();
                        }
                    }
                }
                assertThat(depth).isZero();
            }
            COSDictionary catalog = opened.document().getDocumentCatalog().getCOSObject();
            assertThat(catalog.containsKey(COSName.STRUCT_TREE_ROOT)).isTrue();
        }
    }

    private static OpenedPdf opened(Letter letter) {
        return OpenedPdf.of(PDF.make(letter));
    }

    /** Letters without their order: text that runs both ways is told in pieces. */
    private static String sorted(String text) {
        return text.codePoints().filter(point -> !Character.isWhitespace(point)).filter(point -> point != '#').sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
