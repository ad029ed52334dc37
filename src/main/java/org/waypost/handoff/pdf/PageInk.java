package org.waypost.handoff.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.waypost.handoff.pdf.Layout.Placed;
import org.waypost.handoff.pdf.Run.Glyph;

/** Writes what stands on a page, each part between the marks by which the structure finds it. */
final class PageInk {
    private static final COSName ACTUAL_TEXT = COSName.getPDFName("ActualText");
    private static final COSName SPAN = COSName.getPDFName("Span");
    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");
    private static final float THIN = 0.6f;
    private static final float DOT = 1.5f;
    private final PDDocument document;
    private final PDResources resources = new PDResources();
    private final Map<Face, Named> fonts = new HashMap<>();
    private final List<Object> tokens = new ArrayList<>();

    /** A font of this document. */
    private record Named(PDType0Font font, COSName name) {}

    PageInk(PDDocument document) {
        this.document = document;
    }

    /** Begins what one part has on this page. */
    void open(String type, int markedContent) {
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, markedContent);
        add(OperatorName.BEGIN_MARKED_CONTENT_SEQ, COSName.getPDFName(type), properties);
    }

    void close() {
        add(OperatorName.END_MARKED_CONTENT);
    }

    void line(Placed line) throws IOException {
        float x = line.x();
        for (Run run : line.runs()) {
            run(run, x, line.y(), line.size());
            x += run.width() * line.size() / 1000;
        }
    }

    /** What is there for the eye alone: under a blank, and the line to write on after it. */
    void rules(Placed line) {
        float x = line.x();
        for (Run run : line.runs()) {
            float end = x + run.width() * line.size() / 1000;
            if (run.blank()) {
                rule(x, end, line.y() - line.size() / 5);
            }
            x = end;
        }
        if (line.ruled() > 0) {
            rule(x, x + line.ruled(), line.y() - line.size() / 5);
        }
    }

    /** A page's number, for the eye alone: a reader of the structure has no pages. */
    void number(Run run, float y, float size) throws IOException {
        add(OperatorName.BEGIN_MARKED_CONTENT, ARTIFACT);
        run(run, (Layout.WIDTH - run.width() * size / 1000) / 2, y, size);
        close();
    }

    /** Puts it on the page; afterwards another page can be begun. */
    void onto(PDPage page) throws IOException {
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(stream);
        page.setResources(resources);
        tokens.clear();
    }

    /** Puts into the document what its glyphs need of each font. */
    void embed() throws IOException {
        for (Named named : fonts.values()) {
            named.font().subset();
        }
    }

    private void run(Run run, float x, float y, float size) throws IOException {
        if (run.glyphs().isEmpty()) {
            return;
        }
        var named = named(run.face());
        var font = named.font();
        font.addGlyphsToSubset(glyphs(run));
        if (run.exact()) {
            run.text().codePoints().forEach(font::addToSubset);
        } else {
            var properties = new COSDictionary();
            properties.setItem(ACTUAL_TEXT, new COSString(run.text()));
            add(OperatorName.BEGIN_MARKED_CONTENT_SEQ, SPAN, properties);
        }
        add(OperatorName.BEGIN_TEXT);
        add(OperatorName.SET_FONT_AND_SIZE, named.name(), new COSFloat(size));
        if (run.exact()) {
            position(x, y);
            add(OperatorName.SHOW_TEXT, new COSString(bytes(font, run.glyphs())));
        } else {
            for (Glyph glyph : run.glyphs()) {
                position(x + glyph.x() * size / 1000, y + glyph.y() * size / 1000);
                add(OperatorName.SHOW_TEXT, new COSString(bytes(font, List.of(glyph))));
            }
        }
        add(OperatorName.END_TEXT);
        if (!run.exact()) {
            close();
        }
    }

    private void position(float x, float y) {
        add(OperatorName.SET_MATRIX, COSInteger.ONE, COSInteger.ZERO, COSInteger.ZERO, COSInteger.ONE, new COSFloat(x), new COSFloat(y));
    }

    private void rule(float from, float to, float y) {
        add(OperatorName.BEGIN_MARKED_CONTENT, ARTIFACT);
        var dots = new COSArray();
        dots.add(new COSFloat(DOT));
        dots.add(new COSFloat(DOT));
        add(OperatorName.SET_LINE_WIDTH, new COSFloat(THIN));
        add(OperatorName.SET_LINE_DASHPATTERN, dots, COSInteger.ZERO);
        add(OperatorName.MOVE_TO, new COSFloat(from), new COSFloat(y));
        add(OperatorName.LINE_TO, new COSFloat(to), new COSFloat(y));
        add(OperatorName.STROKE_PATH);
        close();
    }

    private Named named(Face face) throws IOException {
        var known = fonts.get(face);
        if (known != null) {
            return known;
        }
        var font = PDType0Font.load(document, face.font(), true);
        var named = new Named(font, resources.add(font));
        fonts.put(face, named);
        return named;
    }

    private static Set<Integer> glyphs(Run run) {
        var ids = new HashSet<Integer>();
        run.glyphs().forEach(glyph -> ids.add(glyph.id()));
        return ids;
    }

    private static byte[] bytes(PDType0Font font, List<Glyph> glyphs) {
        var bytes = new byte[2 * glyphs.size()];
        for (int i = 0; i < glyphs.size(); i++) {
            System.arraycopy(font.encodeGlyphId(glyphs.get(i).id()), 0, bytes, 2 * i, 2);
        }
        return bytes;
    }

    private void add(String operator, Object... operands) {
        tokens.addAll(List.of(operands));
        tokens.add(Operator.getOperator(operator));
    }
}
