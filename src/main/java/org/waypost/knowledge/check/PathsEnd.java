package org.waypost.knowledge.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waypost.knowledge.Derivation;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Journey;
import org.waypost.knowledge.Step;
import org.waypost.knowledge.reading.Content;

/**
 * Every path of a journey comes to an {@code end:}, every step can be reached, and nothing goes round in a circle. Each
 * section is walked once, with all that may be known where it is gone to.
 */
final class PathsEnd implements Rule {
    @Override
    public void check(Content content, Faults faults) {
        for (Journey journey : content.knowledge().journeys().values()) {
            // A step that couldn't be read would look like a path without an end.
            if (!faults.in(journey.file())) {
                new OneJourney(content, journey, faults).check();
            }
        }
    }

    /** The walk through one journey. */
    private static final class OneJourney {
        private final Content content;
        private final Journey journey;
        private final Faults faults;
        private final Map<String, Optional<Possible>> entries = new HashMap<>();

        OneJourney(Content content, Journey journey, Faults faults) {
            this.content = content;
            this.journey = journey;
            this.faults = faults;
        }

        void check() {
            var order = sectionsInOrder();
            if (order.isEmpty()) {
                return;
            }
            var start = Possible.anything(new Domains(content.knowledge().slots(), journey));
            comesToAnEnd(journey.steps(), walk(journey.steps(), start));
            var goneTo = new LinkedHashSet<String>();
            gather(journey.steps(), goneTo);
            for (String section : order.get()) {
                var steps = section(section);
                gather(steps, goneTo);
                entries.getOrDefault(section, Optional.empty()).ifPresent(entry -> comesToAnEnd(steps, walk(steps, entry)));
            }
            journey.sections().forEach((name, steps) -> {
                if (!goneTo.contains(name)) {
                    fault(steps.isEmpty() ? 1 : steps.getFirst().line(), "the section \"" + name + "\" is never gone to. Add go: " + name
                            + " or take it out.");
                }
            });
        }

        private void comesToAnEnd(List<Step> steps, Optional<Possible> left) {
            if (steps.isEmpty()) {
                return;
            }
            left.ifPresent(known -> fault(steps.getLast().line(), "a path falls off after this step"
                    + (known.inWords().isEmpty() ? "" : ", where " + known.inWords()) + ". Add an end: below it."));
        }

        /** What may be known after these steps; empty when every path has ended. */
        private Optional<Possible> walk(List<Step> steps, Possible entry) {
            var known = Optional.of(entry);
            for (Step step : steps) {
                if (known.isEmpty()) {
                    fault(step.line(), "this step can't be reached: every path has ended above it, or goes another way from the top "
                            + "once it is answered. "
                            + "Take it out or move it up.");
                    return known;
                }
                known = walk(step, known.get());
            }
            return known;
        }

        private Optional<Possible> walk(Step step, Possible known) {
            return switch (step) {
                case Step.Say say -> Optional.of(known);
                case Step.End end -> Optional.empty();
                case Step.Go go -> {
                    entries.merge(go.section(), Optional.of(known), Possible::either);
                    yield Optional.empty();
                }
                case Step.Ask ask -> ask(ask, known);
                case Step.When when -> when(when, known);
            };
        }

        private Optional<Possible> ask(Step.Ask ask, Possible known) {
            if (!known.of(ask.slot()).contains(Domains.ABSENT)) {
                faults.warn(journey.file(), ask.line(), "\"" + ask.slot()
                        + "\" is always known here, so this is never asked. Take it out.");
            }
            for (Derivation derivation : content.knowledge().derivations()) {
                if (derivation.forget().contains(ask.slot()) && Domains.parts(derivation.when()).stream().allMatch(known::always)) {
                    fault(ask.line(), "asks \"" + ask.slot()
                            + "\", which slots.yaml forgets at once here, so it would be asked for ever. "
                            + "Ask it under a when: that leaves this out.");
                }
            }
            return known.asked(ask.slot());
        }

        private Optional<Possible> when(Step.When when, Possible known) {
            var inside = known.when(when.condition());
            if (inside.isEmpty()) {
                fault(when.line(), "this can never hold here" + (known.inWords().isEmpty() ? "" : ", where " + known.inWords())
                        + ". Take it out, move it up or mend the condition.");
                return Optional.of(known);
            }
            return Possible.either(inside.flatMap(now -> walk(when.then(), now)), known.unless(when.condition()));
        }

        /** The sections, each after all that go to it; nothing, with a fault, when they go round in a circle. */
        private Optional<List<String>> sectionsInOrder() {
            var finished = new ArrayList<String>();
            var open = new LinkedHashSet<String>();
            boolean straight = true;
            for (String section : journey.sections().keySet().stream().sorted().toList()) {
                straight = straight && follow(section, open, finished);
            }
            return straight ? Optional.of(finished.reversed()) : Optional.empty();
        }

        private boolean follow(String section, Set<String> open, List<String> finished) {
            if (finished.contains(section)) {
                return true;
            }
            if (!open.add(section)) {
                var steps = section(section);
                fault(steps.isEmpty() ? 1 : steps.getFirst().line(), "the section \"" + section
                        + "\" comes back to itself, so it would go round for "
                        + "ever. Take one go: out.");
                return false;
            }
            var next = new LinkedHashSet<String>();
            gather(section(section), next);
            for (String other : next) {
                if (!follow(other, open, finished)) {
                    return false;
                }
            }
            open.remove(section);
            finished.add(section);
            return true;
        }

        private static void gather(List<Step> steps, Set<String> goes) {
            for (Step step : steps) {
                if (step instanceof Step.Go go) {
                    goes.add(go.section());
                } else if (step instanceof Step.When when) {
                    gather(when.then(), goes);
                }
            }
        }

        private List<Step> section(String name) {
            return journey.sections().getOrDefault(name, List.of());
        }

        private void fault(int line, String what) {
            faults.add(journey.file(), line, what);
        }
    }
}
