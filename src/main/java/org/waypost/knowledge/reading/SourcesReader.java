package org.waypost.knowledge.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.Source;
import org.waypost.knowledge.SourceId;

/** Reads {@code sources/}. */
final class SourcesReader {
    private final List<Node> items;

    SourcesReader(Reading reading) {
        items = reading.declareItems(Kind.SOURCE);
    }

    Map<SourceId, Source> read() {
        var sources = new TreeMap<SourceId, Source>();
        for (Node item : items) {
            item.only("id", "title", "publisher", "trust", "url", "published", "seen", "note");
            item.need("trust");
            var id = new SourceId(item.need("id"));
            sources.put(id, new Source(id, item.need("title"), item.need("publisher"),
                    Values.word(item, "trust", Source.Trust.class, Source.Trust.SECONDARY),
                    Values.url(item, "url"), Values.date(item, "published"), Values.needDate(item, "seen")));
        }
        return sources;
    }
}
