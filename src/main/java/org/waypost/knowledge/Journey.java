package org.waypost.knowledge;

import java.util.List;
import java.util.Map;

/** What to ask, in which order, and where each path ends. */
public record Journey(JourneyId id, String title, List<Step> steps, Map<String, List<Step>> sections, String file) {
    public Journey {
        steps = List.copyOf(steps);
        sections = Map.copyOf(sections);
    }
}
