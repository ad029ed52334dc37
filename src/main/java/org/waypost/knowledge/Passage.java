package org.waypost.knowledge;

import java.util.List;

/** One section of an article. */
public record Passage(PassageId id, String heading, List<Line> lines) {
    public Passage {
        lines = List.copyOf(lines);
    }
}
