package org.waypost.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waypost.knowledge.Node;

/** Reads {@code never-say.yaml}. */
final class NeverSaidReader {
    private static final Pattern WORDING = Pattern.compile("[\\p{L}\\p{N}]\\S*(?: \\S+)*(?<! \\*)");
    private final Reading reading;

    NeverSaidReader(Reading reading) {
        this.reading = reading;
    }

    List<NeverSaid> read() {
        var all = new ArrayList<NeverSaid>();
        for (Node file : reading.documents.yaml(Kind.NEVER_SAY)) {
            for (Node item : file.items()) {
                item.only("say", "why", "in", "unless");
                item.need("say");
                item.need("why");
                item.get("say").ifPresent(NeverSaidReader::sound);
                item.get("unless").map(Node::items).orElse(List.of()).forEach(NeverSaidReader::sound);
                all.add(new NeverSaid(Reading.place(item), item.text("say", ""), item.text("why", ""),
                        item.texts("in"), item.texts("unless")));
            }
        }
        return all;
    }

    private static void sound(Node wording) {
        if (!WORDING.matcher(wording.text()).matches()) {
            wording.fault("\"" + wording.text() + "\" is no wording. "
                    + "Begin and end it with a word; * stands between words or at a word's end.");
        }
    }
}
