package org.waypost.web.api;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.waypost.knowledge.WordingId;
import org.waypost.turn.Editions;

/** What a person reads when a call can't be taken: whom to ring all the same. The words are {@code knowledge-base/replies/edges.yaml}. */
@Component
public final class EdgeWords {
    private static final WordingId TOO_MANY = new WordingId("edge-too-many");
    private static final WordingId UNAVAILABLE = new WordingId("edge-unavailable");
    private static final WordingId BUSY = new WordingId("edge-busy");
    private static final Pattern SOURCES = Pattern.compile(" *\\[[a-z0-9-]+]");
    private final Editions editions;

    EdgeWords(Editions editions) {
        this.editions = editions;
    }

    String tooMany() {
        return plain(TOO_MANY);
    }

    public String unavailable() {
        return plain(UNAVAILABLE);
    }

    String busy() {
        return plain(BUSY);
    }

    private String plain(WordingId id) {
        var knowledge = editions.current().knowledge();
        String text = knowledge.wordings().getOrDefault(id, List.of("")).getFirst();
        return SOURCES.matcher(knowledge.plain(text)).replaceAll("").strip().replace("\n", " ");
    }
}
