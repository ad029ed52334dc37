package org.waypost.handoff.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.springframework.web.util.HtmlUtils;
import org.waypost.handoff.Letter;

/**
 * Makes PDFs of letters, one at a time: fonts are read once and shared. A letter is set at 12 points; if that needs a second page and
 * 11 points don't, at 11.
 */
public final class PdfLetters {
    private static final float SIZE = 12;
    private static final float SMALLER = 11;
    private static final float NUMBER_SIZE = 9;
    private static final float VERSION = 1.7f;
    private static final String DESCRIPTION = "/letters/letter.xmp";
    private final ReentrantLock one = new ReentrantLock();
    private final Shaper shaper;
    private final String description;

    /**
     * @param fonts TrueType files of the operator's, for letters that the fonts carried lack
     * @throws UncheckedIOException one of them can't be read
     */
    public PdfLetters(List<Path> fonts) {
        this.shaper = new Shaper(new Faces(fonts));
        try (InputStream in = Objects.requireNonNull(PdfLetters.class.getResourceAsStream(DESCRIPTION), DESCRIPTION)) {
            this.description = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letter as a file. Its title is the template's, so that nothing personal stands in a window's title. */
    public byte[] make(Letter letter) {
        one.lock();
        try (var document = new PDDocument()) {
            var layout = layout(letter);
            describe(document, letter.title());
            write(document, layout);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            one.unlock();
        }
    }

    /** Characters that would be boxes in the PDF: no font here has them. The other forms of the letter keep them. */
    public List<String> missing(String text) {
        one.lock();
        try {
            return shaper.missing(text).stream().map(Character::toString).toList();
        } finally {
            one.unlock();
        }
    }

    private Layout layout(Letter letter) {
        var usual = new Layout(shaper, SIZE).set(letter.blocks());
        if (usual.pages().size() == 1) {
            return usual;
        }
        var smaller = new Layout(shaper, SMALLER).set(letter.blocks());
        return smaller.pages().size() == 1 ? smaller : usual;
    }

    private void write(PDDocument document, Layout layout) throws IOException {
        var ink = new PageInk(document);
        var tags = new Tags(layout.parts());
        int count = layout.pages().size();
        for (int i = 0; i < count; i++) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            tags.begin(page, i);
            page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
            lines(layout, layout.pages().get(i), page, tags, ink);
            if (count > 1) {
                ink.number(shaper.line((i + 1) + "/" + count, new BitSet(), false).getFirst(), Layout.FOOT / 2, NUMBER_SIZE);
            }
            ink.onto(page);
        }
        ink.embed();
        tags.into(document);
    }

    private static void lines(Layout layout, List<Layout.Placed> lines, PDPage page, Tags tags, PageInk ink) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            int part = lines.get(i).part();
            if (i == 0 || lines.get(i - 1).part() != part) {
                ink.open(layout.parts().get(part).type(), tags.mark(part, page));
            }
            ink.line(lines.get(i));
            if (i == lines.size() - 1 || lines.get(i + 1).part() != part) {
                ink.close();
            }
        }
        lines.forEach(ink::rules);
    }

    private void describe(PDDocument document, String title) throws IOException {
        document.getDocument().setVersion(VERSION);
        document.getDocumentInformation().setTitle(title);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(Locale.UK.toLanguageTag());
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        var viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(
                description.replace("{title}", HtmlUtils.htmlEscapeDecimal(title, "UTF-8")).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }
}
