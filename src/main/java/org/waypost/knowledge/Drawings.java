package org.waypost.knowledge;

import java.util.Map;
import java.util.TreeMap;
import org.waypost.knowledge.draw.JourneyDrawing;

/** A picture of each journey, for those who write them. */
public final class Drawings {
    private Drawings() {}

    /** Each journey's picture by file name, such as {@code records.svg}: SVG that needs nothing beside it. */
    public static Map<String, String> of(KnowledgeBase knowledge) {
        var drawings = new TreeMap<String, String>();
        knowledge.journeys().forEach((id, journey) -> drawings.put(id + ".svg", new JourneyDrawing(journey, knowledge).svg()));
        return drawings;
    }
}
