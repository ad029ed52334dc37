package org.waypost.handoff.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.waypost.handoff.Letter;
import org.waypost.handoff.Written;

class WordLettersTest {
    private static final WordLetters WORD = new WordLetters();

    @Test
    void itOpensWithTheSameWordsAsThePlainText() throws IOException {
        for (var template : Written.templates()) {
            for (var slots : Written.representative(template)) {
                var letter = Written.LETTERS.write(template, slots, Map.of("fullName", "Ann <b>&\"Żółć 王😀"), Written.TODAY);
                try (var opened = opened(letter)) {
                    assertThat(text(opened)).isEqualTo(letter.text().replaceAll("(?m)^- ", "").replaceAll("\n+", "\n").strip());
                }
            }
        }
    }

    @Test
    void headingsAreHeadingsAndListsAreLists() throws IOException {
        try (var opened = opened(Written.letter("complaint", Map.of("points", "- one\n- two", "questions", "Why?")))) {
            assertThat(styled(opened, "Heading1")).containsExactly("Formal complaint");
            assertThat(styled(opened, "Heading2")).contains("What went wrong");
            assertThat(styled(opened, "ListBullet")).containsExactly("one", "two");
            assertThat(opened.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(opened.getStyles().getStyle("Heading1").getCTStyle().getPPr().getOutlineLvl().getVal()).isZero();
            assertThat(opened.getNumbering().getNum(java.math.BigInteger.ONE)).isNotNull();
        }
    }

    @Test
    void itsLanguageAndTitleAreSet() throws IOException {
        var file = WORD.make(Written.letter("gp-records", Map.of()));
        try (var opened = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(opened.getProperties().getCoreProperties().getTitle()).isEqualTo("Request for a copy of GP records");
        }
        assertThat(part(file, "word/styles.xml")).contains("<w:lang w:val=\"en-GB\"/>");
    }

    @Test
    void whatIsBlankIsMarkedWithALineToWriteOn() throws IOException {
        try (var opened = opened(Written.letter("gp-records", Map.of()))) {
            var last = opened.getParagraphs().getLast();
            assertThat(last.getText()).startsWith("[your full name]\t");
            assertThat(last.getRuns().getFirst().getStyle()).isEqualTo("Blank");
        }
    }

    @Test
    void everyPartIsSoundXmlAndTheSameLetterTheSameFile() throws Exception {
        var letter = Written.letter("complaint", Map.of("fullName", "]]><w:p/> & \u0000\uFFFE\uD800 end"));
        var file = WORD.make(letter);
        assertThat(WORD.make(letter)).isEqualTo(file);
        var names = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes()));
            }
        }
        assertThat(names).contains("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml");
    }

    private static XWPFDocument opened(Letter letter) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(WORD.make(letter)));
    }

    private static String text(XWPFDocument opened) {
        return opened.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"))
                .replace("\t", "").strip();
    }

    private static List<String> styled(XWPFDocument opened, String style) {
        return opened.getParagraphs().stream().filter(paragraph -> style.equals(paragraph.getStyle())).map(XWPFParagraph::getText)
                .toList();
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(name);
    }
}
