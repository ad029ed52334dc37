package org.waypost.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.waypost.knowledge.Journey;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Step;

/** Which questions and endings of the journeys the conversation tests came to. */
public record Coverage(Set<String> all, Set<String> reached) {
    public Coverage {
        all = Set.copyOf(all);
        reached = Set.copyOf(reached);
    }

    static Coverage of(KnowledgeBase knowledge, Collection<String> reached) {
        var all = new TreeSet<String>();
        for (Journey journey : knowledge.journeys().values()) {
            Stream.concat(Stream.of(journey.steps()), journey.sections().values().stream())
                    .forEach(steps -> collect(journey, steps, all));
        }
        var both = new TreeSet<>(reached);
        both.retainAll(all);
        return new Coverage(all, both);
    }

    static String question(String journey, String slot) {
        return journey + " asks " + slot;
    }

    static String ending(String journey, String handoff) {
        return journey + " ends at " + handoff;
    }

    double share() {
        return Scores.share(reached.size(), all.size());
    }

    List<String> missing() {
        return all.stream().filter(step -> !reached.contains(step)).sorted().toList();
    }

    private static void collect(Journey journey, List<Step> steps, Set<String> all) {
        for (Step step : steps) {
            switch (step) {
                case Step.Ask ask -> all.add(question(journey.id().value(), ask.slot().value()));
                case Step.End end -> end.handoffs().forEach(handoff -> all.add(ending(journey.id().value(), handoff.value())));
                case Step.When when -> collect(journey, when.then(), all);
                case Step.Say say -> { }
                case Step.Go go -> { }
            }
        }
    }
}
