package org.waypost.handoff.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.waypost.handoff.pdf.Layout.Part;

/** The tree by which a screen reader walks the letter: headings, paragraphs, lists with their items. */
final class Tags {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final List<PDStructureElement> leaves = new ArrayList<>();
    private final Map<Integer, PDParentTreeValue> pages = new HashMap<>();
    private COSArray onPage = new COSArray();

    Tags(List<Part> parts) {
        var letter = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
        root.appendKid(letter);
        PDStructureElement list = letter;
        PDStructureElement item = letter;
        int listOf = -1;
        for (Part part : parts) {
            var parent = letter;
            if (part.type().equals(StandardStructureTypes.LBL)) {
                list = part.block() == listOf ? list : kid(StandardStructureTypes.L, letter);
                listOf = part.block();
                item = kid(StandardStructureTypes.LI, list);
            }
            if (part.type().startsWith(StandardStructureTypes.L)) {
                parent = item;
            }
            leaves.add(kid(part.type(), parent));
        }
    }

    /** Begins a page; its parts are told in the order of their marks. */
    void begin(PDPage page, int number) {
        onPage = new COSArray();
        page.setStructParents(number);
        pages.put(number, new PDParentTreeValue(onPage));
    }

    /** What a part has on the page, however often it goes on there; gives the number of its mark. */
    int mark(int part, PDPage page) {
        int number = onPage.size();
        var leaf = leaves.get(part);
        var reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(number);
        leaf.appendKid(reference);
        onPage.add(leaf);
        return number;
    }

    void into(PDDocument document) {
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(pages);
        root.setParentTree(tree);
        root.setParentTreeNextKey(pages.size());
        document.getDocumentCatalog().setStructureTreeRoot(root);
    }

    private static PDStructureElement kid(String type, PDStructureElement parent) {
        var kid = new PDStructureElement(type, parent);
        parent.appendKid(kid);
        return kid;
    }
}
