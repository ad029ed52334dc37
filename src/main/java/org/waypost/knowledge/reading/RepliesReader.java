package org.waypost.knowledge.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.NumberedLine;
import org.waypost.knowledge.WordingId;

/** Reads {@code replies/}. */
final class RepliesReader {
    private final Reading reading;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    RepliesReader(Reading reading) {
        this.reading = reading;
        for (Node file : reading.documents.yaml(Kind.WORDING)) {
            file.entries().forEach((key, node) -> {
                if (reading.declared.add(Kind.WORDING, key, Reading.place(node))) {
                    nodes.put(key, node);
                }
            });
        }
    }

    Map<WordingId, List<String>> read() {
        var wordings = new TreeMap<WordingId, List<String>>();
        nodes.forEach((key, node) -> {
            var texts = node.texts();
            if (texts.isEmpty() || texts.contains("")) {
                node.fault("\"" + key + "\" says nothing. Write its text.");
            }
            node.items().forEach(this::lookUp);
            wordings.put(new WordingId(key), texts);
        });
        return wordings;
    }

    private void lookUp(Node text) {
        for (NumberedLine line : text.lines()) {
            var place = new Place(text.file(), line.number());
            reading.statements.citations(place, line.text());
            reading.show(place, line.text(), ShownText.Part.REPLY);
        }
    }
}
