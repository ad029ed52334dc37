package org.waypost.knowledge;

import java.util.List;
import java.util.Map;

/**
 * What to ask, in which order, and where each path ends.
 *
 * @param about what it is about in a few words, as people say it
 * @param saidWith words that name its subject: what is said without them may be about whatever is under way
 */
public record Journey(
        JourneyId id, String title, String about, List<String> saidWith, List<Step> steps, Map<String, List<Step>> sections, String file) {
    public Journey {
        saidWith = List.copyOf(saidWith);
        steps = List.copyOf(steps);
        sections = Map.copyOf(sections);
    }
}
