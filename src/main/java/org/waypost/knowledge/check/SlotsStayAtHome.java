package org.waypost.knowledge.check;

import java.util.List;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.Journey;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.Step;
import org.waypost.knowledge.reading.Content;
import org.waypost.knowledge.reading.Kind;

/** A journey's own slots are asked and looked at only there, and set only by intents that start it. */
final class SlotsStayAtHome implements Rule {
    @Override
    public void check(Content content, Faults faults) {
        for (Journey journey : content.knowledge().journeys().values()) {
            steps(journey.steps(), journey, content, faults);
            journey.sections().values().forEach(steps -> steps(steps, journey, content, faults));
        }
        for (Intent intent : content.knowledge().intents().values()) {
            intent.starts().map(content.knowledge().journeys()::get).ifPresent(journey ->
                    intent.implies().keySet().forEach(slot -> check(slot, journey, intent.file(), intent.line(), content, faults)));
        }
    }

    private static void steps(List<Step> steps, Journey journey, Content content, Faults faults) {
        for (Step step : steps) {
            switch (step) {
                case Step.Ask ask -> check(ask.slot(), journey, journey.file(), ask.line(), content, faults);
                case Step.When when -> {
                    when.condition().slots().forEach(slot -> check(slot, journey, journey.file(), when.line(), content, faults));
                    steps(when.then(), journey, content, faults);
                }
                case Step.Say say -> { }
                case Step.Go go -> { }
                case Step.End end -> { }
            }
        }
    }

    private static void check(SlotId slot, Journey journey, String file, int line, Content content, Faults faults) {
        content.declared().place(Kind.SLOT, slot.value())
                .filter(home -> home.file().startsWith("knowledge-base/journeys/") && !home.file().equals(journey.file()))
                .ifPresent(home -> faults.add(file, line, "\"" + slot + "\" belongs to " + home.file()
                        + ". Move it to slots.yaml if several journeys need it."));
    }
}
