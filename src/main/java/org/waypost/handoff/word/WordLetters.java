package org.waypost.handoff.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.util.HtmlUtils;
import org.waypost.handoff.Letter;
import org.waypost.handoff.Letter.Blank;
import org.waypost.handoff.Letter.Block;
import org.waypost.handoff.Letter.Line;
import org.waypost.handoff.Letter.Span;

/** Makes Word files of letters. */
public final class WordLetters {
    /** Where each part lies in the file, and the resource it is made of. */
    private static final Map<String, String> PARTS = parts();
    /** The right edge of the text, in twentieths of a point: a line to write on goes as far as that. */
    private static final int RIGHT_EDGE = 9638;
    private static final String TO_WRITE_ON =
            "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"" + RIGHT_EDGE + "\"/></w:tabs>";
    private final Map<String, String> parts = new LinkedHashMap<>();

    public WordLetters() {
        PARTS.forEach((name, resource) -> parts.put(name, read("/letters/docx/" + resource)));
    }

    /** The letter as a .docx file; the same letter makes the same bytes. */
    public byte[] make(Letter letter) {
        String body = letter.blocks().stream().map(WordLetters::paragraphs).collect(Collectors.joining("\n"));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                String content = part.getValue().replace("{title}", escaped(letter.title())).replace("{body}", body);
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String paragraphs(Block block) {
        return switch (block) {
            case Letter.Heading heading -> paragraph("Heading" + heading.level(), heading.lines());
            case Letter.Paragraph paragraph -> paragraph("Normal", paragraph.lines());
            case Letter.Bullets bullets ->
                bullets.lines().stream().map(line -> paragraph("ListBullet", List.of(line))).collect(Collectors.joining("\n"));
        };
    }

    private static String paragraph(String style, List<Line> lines) {
        boolean ruled = lines.stream().anyMatch(WordLetters::endsInBlank);
        String runs = lines.stream().map(WordLetters::runs).collect(Collectors.joining("<w:r><w:br/></w:r>"));
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + (ruled ? TO_WRITE_ON : "") + "</w:pPr>" + runs + "</w:p>";
    }

    private static String runs(Line line) {
        return line.spans().stream().map(WordLetters::run).collect(Collectors.joining())
                + (endsInBlank(line) ? "<w:r><w:tab/></w:r>" : "");
    }

    private static String run(Span span) {
        String look = span instanceof Blank ? "<w:rPr><w:rStyle w:val=\"Blank\"/></w:rPr>" : "";
        return "<w:r>" + look + "<w:t xml:space=\"preserve\">" + escaped(span.shown()) + "</w:t></w:r>";
    }

    private static boolean endsInBlank(Line line) {
        return !line.spans().isEmpty() && line.spans().getLast() instanceof Blank;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text, "UTF-8");
    }

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "content-types.xml");
        parts.put("_rels/.rels", "package-rels.xml");
        parts.put("docProps/core.xml", "core.xml");
        parts.put("word/document.xml", "document.xml");
        parts.put("word/_rels/document.xml.rels", "document-rels.xml");
        parts.put("word/styles.xml", "styles.xml");
        parts.put("word/numbering.xml", "numbering.xml");
        parts.put("word/settings.xml", "settings.xml");
        return parts;
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(WordLetters.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
