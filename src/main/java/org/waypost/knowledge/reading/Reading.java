package org.waypost.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Node;

/** What the readers of one run share. */
final class Reading {
    final Faults faults;
    final Declared declared;
    final Documents documents;
    final References references;
    final Statements statements;
    private final List<ShownText> shown = new ArrayList<>();

    Reading(KnowledgeFiles files, Faults faults) {
        this.faults = faults;
        this.declared = new Declared(faults);
        this.documents = new Documents(files, declared, faults);
        this.references = new References(declared, faults);
        this.statements = new Statements(references, faults);
    }

    /** Declares the id of each item of a kind's lists; those that can't be are left out of what is read. */
    List<Node> declareItems(Kind kind) {
        var sound = new ArrayList<Node>();
        for (Node file : documents.yaml(kind)) {
            for (Node item : file.items()) {
                if (declare(kind, item)) {
                    sound.add(item);
                }
            }
        }
        return sound;
    }

    boolean declare(Kind kind, Node item) {
        return declared.add(kind, item.need("id"), place(item));
    }

    /** Keeps a text for the rules on what people read, and looks up its facts. */
    void show(Node node, ShownText.Part part) {
        node.lines().forEach(line -> show(new Place(node.file(), line.number()), line.text(), part));
    }

    /** The same for what stands under a key, if anything does. */
    void show(Node node, String key, ShownText.Part part) {
        node.get(key).ifPresent(text -> show(text, part));
    }

    void show(Place place, String text, ShownText.Part part) {
        references.facts(text, place);
        shown.add(new ShownText(place, text, part));
    }

    List<ShownText> shown() {
        return List.copyOf(shown);
    }

    static Place place(Node node) {
        return new Place(node.file(), node.line());
    }
}
