package org.waypost.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.WordingId;

/** Reads {@code intents/}. */
final class IntentsReader {
    private final Reading reading;
    private final List<Node> items = new ArrayList<>();

    IntentsReader(Reading reading) {
        this.reading = reading;
        for (Node file : reading.documents.yaml(Kind.INTENT)) {
            file.only("journey", "intents");
            String topic = file.need("journey");
            for (Node item : file.get("intents").map(Node::items).orElse(List.of())) {
                if (!item.need("id").startsWith(topic + ".")) {
                    item.fault("\"" + item.need("id") + "\" doesn't start with \"" + topic
                            + ".\", this file's journey. Rename or move it.");
                }
                if (reading.declare(Kind.INTENT, item)) {
                    items.add(item);
                }
            }
        }
    }

    Map<IntentId, Intent> read(Map<SlotId, Slot> slots) {
        var values = new SlotValues(reading, slots);
        var intents = new TreeMap<IntentId, Intent>();
        for (Node item : items) {
            item.only("id", "label", "starts", "implies", "answer", "reply", "handoff", "examples");
            if (item.get("starts").isEmpty() && item.get("answer").isEmpty() && item.get("reply").isEmpty()
                    && item.get("handoff").isEmpty()) {
                item.fault("this intent leads nowhere. Add starts: (a journey), answer: (a passage), reply: (a key of replies/) or "
                        + "handoff:.");
            }
            item.get("label").ifPresent(label -> reading.show(label, ShownText.Part.QUESTION));
            var id = new IntentId(item.need("id"));
            intents.put(id, new Intent(id, item.need("label"), reading.references.find(Kind.JOURNEY, item, "starts", JourneyId::new),
                    values.read(item, "implies"), reading.references.passage(item, "answer"),
                    reading.references.find(Kind.WORDING, item, "reply", WordingId::new),
                    reading.references.findAll(Kind.HANDOFF, item, "handoff", HandoffId::new), item.texts("examples"), item.file(),
                            item.line()));
        }
        return intents;
    }
}
