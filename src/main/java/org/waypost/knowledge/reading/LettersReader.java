package org.waypost.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waypost.knowledge.LetterId;
import org.waypost.knowledge.LetterTemplate;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.NumberedLine;
import org.waypost.knowledge.SlotId;

/** Reads {@code letters/}. */
final class LettersReader {
    private final Reading reading;
    private final List<FrontMatter> letters = new ArrayList<>();
    private final Map<LetterId, Integer> bodyLines = new TreeMap<>();

    LettersReader(Reading reading) {
        this.reading = reading;
        for (FrontMatter letter : reading.documents.markdown(Kind.LETTER)) {
            if (reading.declare(Kind.LETTER, letter.meta())) {
                letters.add(letter);
            }
        }
    }

    Map<LetterId, LetterTemplate> read() {
        var found = new TreeMap<LetterId, LetterTemplate>();
        for (FrontMatter letter : letters) {
            Node meta = letter.meta();
            meta.only("id", "title", "owner", "sources", "fields", "slots");
            var id = new LetterId(meta.need("id"));
            NumberedLine.split(letter.body(), letter.bodyLine()).forEach(line ->
                    reading.show(new Place(meta.file(), line.number()), line.text(), ShownText.Part.LETTER));
            var fields = meta.get("fields").map(Node::items).orElse(List.of()).stream().map(this::field).toList();
            found.put(id, new LetterTemplate(id, meta.need("title"), meta.need("owner"), reading.references.sources(meta), fields,
                    reading.references.findAll(Kind.SLOT, meta, "slots", SlotId::new), letter.body(), meta.file()));
            bodyLines.put(id, letter.bodyLine());
        }
        return found;
    }

    /** The line of its file where each letter's body begins. */
    Map<LetterId, Integer> bodyLines() {
        return Map.copyOf(bodyLines);
    }

    private LetterTemplate.Field field(Node node) {
        node.only("id", "label", "autocomplete", "long", "default", "from");
        String id = node.need("id");
        if (!id.isEmpty() && !id.matches("[a-z][A-Za-z0-9]*")) {
            node.fault("\"" + id + "\" can't be a field. Write it as fullName: letters and digits, the first a small letter.");
        }
        node.get("label").ifPresent(label -> reading.show(label, ShownText.Part.QUESTION));
        return new LetterTemplate.Field(id, node.need("label"), node.text("autocomplete", "off"), Values.yes(node, "long"),
                node.text("default", ""), reading.references.find(Kind.SLOT, node, "from", SlotId::new));
    }
}
