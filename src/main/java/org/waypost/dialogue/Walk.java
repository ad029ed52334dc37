package org.waypost.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.Journey;
import org.waypost.knowledge.PassageId;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.Step;

/**
 * One walk through a journey's steps, from the top, with what is known: what it says on the way, which slots it passed,
 * and where it stops: at a question, or at the end.
 *
 * @param asks the first question whose slot isn't known; empty at an end
 * @param ends the handoffs at the end; empty at a question
 */
record Walk(List<PassageId> says, List<SlotId> passed, Optional<Step.Ask> asks, List<HandoffId> ends) {
    private static final int MOST_GOES = 50;

    /**
     * @param today the day in London, against which conditions hold dates
     * @throws IllegalStateException when the path has no end, which {@code check} refuses
     */
    static Walk through(Journey journey, Slots slots, LocalDate today) {
        var says = new ArrayList<PassageId>();
        var passed = new ArrayList<SlotId>();
        var steps = new ArrayList<>(journey.steps());
        int goes = 0;
        while (!steps.isEmpty()) {
            switch (steps.removeFirst()) {
                case Step.Ask ask when slots.has(ask.slot()) -> passed.add(ask.slot());
                case Step.Ask ask -> {
                    return new Walk(says, passed, Optional.of(ask), List.of());
                }
                case Step.Say say -> says.add(say.passage());
                case Step.When when -> {
                    if (when.condition().holds(slots::text, today)) {
                        steps.addAll(0, when.then());
                    }
                }
                case Step.Go go -> {
                    steps = new ArrayList<>(journey.sections().getOrDefault(go.section(), List.of()));
                    if (++goes > MOST_GOES) {
                        steps.clear();
                    }
                }
                case Step.End end -> {
                    return new Walk(says, passed, Optional.empty(), end.handoffs());
                }
            }
        }
        throw new IllegalStateException("journey " + journey.id() + " has a path with no end");
    }

    /** The most questions that may still come, whatever is answered. */
    static int mostLeft(Journey journey, Slots slots, LocalDate today) {
        return most(journey, journey.steps(), slots, today, 0).asks();
    }

    /** Every slot the journey may ask for, in the order of the file. */
    static Stream<SlotId> askedIn(Journey journey) {
        return Stream.concat(Stream.of(journey.steps()), journey.sections().values().stream()).flatMap(Walk::asked).distinct();
    }

    private static Stream<SlotId> asked(List<Step> steps) {
        return steps.stream().flatMap(step -> switch (step) {
            case Step.Ask ask -> Stream.of(ask.slot());
            case Step.When when -> asked(when.then());
            case Step.Say say -> Stream.<SlotId>of();
            case Step.Go go -> Stream.<SlotId>of();
            case Step.End end -> Stream.<SlotId>of();
        });
    }

    private record Most(int asks, boolean ends) {}

    private static Most most(Journey journey, List<Step> steps, Slots slots, LocalDate today, int depth) {
        int asks = 0;
        for (int i = 0; i < steps.size() && depth < MOST_GOES; i++) {
            switch (steps.get(i)) {
                case Step.Ask ask -> asks += slots.has(ask.slot()) ? 0 : 1;
                case Step.Say say -> { }
                case Step.End end -> {
                    return new Most(asks, true);
                }
                case Step.Go go -> {
                    var section = journey.sections().getOrDefault(go.section(), List.of());
                    return new Most(asks + most(journey, section, slots, today, depth + 1).asks(), true);
                }
                case Step.When when -> {
                    boolean settled = when.condition().slots().stream().allMatch(slots::has);
                    if (settled && !when.condition().holds(slots::text, today)) {
                        continue;
                    }
                    var then = most(journey, when.then(), slots, today, depth + 1);
                    if (settled && then.ends()) {
                        return new Most(asks + then.asks(), true);
                    }
                    var rest = most(journey, steps.subList(i + 1, steps.size()), slots, today, depth + 1);
                    int through = then.ends() ? then.asks() : then.asks() + rest.asks();
                    return new Most(asks + Math.max(through, settled ? through : rest.asks()), rest.ends());
                }
            }
        }
        return new Most(asks, false);
    }
}
