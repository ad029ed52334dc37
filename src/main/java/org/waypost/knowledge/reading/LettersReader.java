package org.waypost.knowledge.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.waypost.knowledge.LetterId;
import org.waypost.knowledge.LetterTemplate;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.NumberedLine;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.Suggestion;

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
            meta.only("id", "kind", "title", "owner", "sources", "fields", "slots");
            var id = new LetterId(meta.need("id"));
            NumberedLine.split(letter.body(), letter.bodyLine()).forEach(line ->
                    reading.show(new Place(meta.file(), line.number()), line.text(), ShownText.Part.LETTER));
            var fields = meta.get("fields").map(Node::items).orElse(List.of()).stream().map(this::field).toList();
            found.put(id, new LetterTemplate(id, kind(meta), meta.need("title"), meta.need("owner"), reading.references.sources(meta),
                    fields, reading.references.findAll(Kind.SLOT, meta, "slots", SlotId::new), letter.body(), meta.file()));
            bodyLines.put(id, letter.bodyLine());
        }
        return found;
    }

    /** The line of its file where each letter's body begins. */
    Map<LetterId, Integer> bodyLines() {
        return Map.copyOf(bodyLines);
    }

    private LetterTemplate.Field field(Node node) {
        node.only("id", "label", "autocomplete", "long", "default", "from", "check");
        String id = node.need("id");
        if (!id.isEmpty() && !id.matches("[a-z][A-Za-z0-9]*")) {
            node.fault("\"" + id + "\" can't be a field. Write it as fullName: letters and digits, the first a small letter.");
        }
        node.get("label").ifPresent(label -> reading.show(label, ShownText.Part.QUESTION));
        return new LetterTemplate.Field(id, node.need("label"), node.text("autocomplete", "off"), Values.yes(node, "long"),
                node.text("default", ""), reading.references.find(Kind.SLOT, node, "from", SlotId::new),
                one(node, "check", LetterTemplate.Check.values(), LetterTemplate.Check.NONE));
    }

    private static LetterTemplate.Kind kind(Node meta) {
        return one(meta, "kind", LetterTemplate.Kind.values(), LetterTemplate.Kind.LETTER);
    }

    /** One of these, written as {@code past-day}, or the usual one when nothing is said. */
    private static <E extends Enum<E>> E one(Node node, String key, E[] all, E usual) {
        var said = node.get(key);
        if (said.isEmpty()) {
            return usual;
        }
        String text = node.text(key, "");
        var codes = Arrays.stream(all).map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
        if (!codes.contains(text)) {
            said.get().fault("\"" + text + "\" can't be " + key + ". " + Suggestion.of(text, codes).orElse("Write one of: "
                    + String.join(", ", codes) + "."));
            return usual;
        }
        return all[codes.indexOf(text)];
    }
}
