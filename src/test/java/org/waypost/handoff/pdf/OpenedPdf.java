package org.waypost.handoff.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a screen reader finds it: by its tags, in their order. */
public record OpenedPdf(PDDocument document) implements AutoCloseable {

    public static OpenedPdf of(byte[] file) {
        try {
            return new OpenedPdf(Loader.loadPDF(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A tag and what is read out for it. */
    public record Spoken(String tag, String text) {}

    public List<Spoken> spoken() {
        var content = new HashMap<COSDictionary, Map<Integer, String>>();
        for (PDPage page : document.getPages()) {
            content.put(page.getCOSObject(), marked(page));
        }
        var spoken = new ArrayList<Spoken>();
        walk(document.getDocumentCatalog().getStructureTreeRoot(), content, spoken);
        return spoken;
    }

    public String text() {
        return spoken().stream().map(Spoken::text).map(String::strip).collect(Collectors.joining("\n"));
    }

    private static void walk(PDStructureNode node, Map<COSDictionary, Map<Integer, String>> content, List<Spoken> spoken) {
        var said = new StringBuilder();
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> walk(element, content, spoken);
                case PDMarkedContentReference mark -> said.append(content.get(mark.getPage().getCOSObject()).get(mark.getMCID()));
                default -> throw new AssertionError(kid.getClass());
            }
        }
        if (!said.isEmpty()) {
            spoken.add(new Spoken(((PDStructureElement) node).getStructureType(), said.toString()));
        }
    }

    private static Map<Integer, String> marked(PDPage page) {
        try {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var texts = new HashMap<Integer, String>();
            extractor.getMarkedContents().stream().filter(content -> content.getMCID() >= 0)
                    .forEach(content -> texts.put(content.getMCID(), text(content)));
            return texts;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(PDMarkedContent content) {
        if (content.getActualText() != null) {
            return content.getActualText();
        }
        var text = new StringBuilder();
        for (Object part : content.getContents()) {
            switch (part) {
                case TextPosition position -> text.append(position.getUnicode());
                case PDMarkedContent inner -> text.append(text(inner));
                default -> throw new AssertionError(part.getClass());
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
