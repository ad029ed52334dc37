package org.waypost.understanding;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waypost.knowledge.Journey;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.Step;

/** Which slots a journey is about. */
record JourneySlots(KnowledgeBase knowledge) {
    /** Whether a slot is everyone's, or one of these journeys' own. */
    boolean belongs(SlotId slot, Set<JourneyId> journeys) {
        return knowledge.journeys().keySet().stream()
                .filter(journey -> slot.value().startsWith(journey.value() + "-"))
                .allMatch(journeys::contains);
    }

    /** The slots that a journey asks for on any of its ways. */
    Set<SlotId> asked(JourneyId id) {
        Journey journey = knowledge.journeys().get(id);
        if (journey == null) {
            return Set.of();
        }
        return Stream.concat(Stream.of(journey.steps()), journey.sections().values().stream())
                .flatMap(JourneySlots::asked)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<SlotId> asked(List<Step> steps) {
        return steps.stream().flatMap(step -> switch (step) {
            case Step.Ask ask -> Stream.of(ask.slot());
            case Step.When when -> asked(when.then());
            case Step.Say say -> Stream.<SlotId>empty();
            case Step.Go go -> Stream.<SlotId>empty();
            case Step.End end -> Stream.<SlotId>empty();
        });
    }
}
