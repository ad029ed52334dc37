package org.waypost.reply;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.Slots;
import org.waypost.conversation.UnderWay;
import org.waypost.knowledge.Due;
import org.waypost.knowledge.HandoffForm;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.Journey;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.LetterTemplate;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.Step;

/**
 * The slots that matter to where a conversation is: what its journey asks or looks at on the way it takes, and what its handoffs and
 * letters hold. Another journey's answers, though known, would only puzzle.
 */
final class SlotsOfUse {
    private static final SlotId ORGANISATION = new SlotId("organisation");
    private final KnowledgeBase knowledge;

    SlotsOfUse(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** In the order in which the journey comes to them; all that is known while no journey is under way. */
    SequencedSet<SlotId> of(Conversation conversation, LocalDate today) {
        var journeys = conversation.current().stream()
                .map(UnderWay::journey)
                .flatMap(id -> journey(id).stream())
                .toList();
        if (journeys.isEmpty()) {
            return new LinkedHashSet<>(conversation.slots().known().keySet());
        }
        var walk = new Walk(conversation.slots(), today);
        journeys.forEach(journey -> walk.steps(journey, journey.steps()));
        conversation.current().forEach(journey -> journey.handoffs().forEach(handoff -> walk.handoff(new HandoffId(handoff))));
        return walk.found;
    }

    private Optional<Journey> journey(JourneyId id) {
        return Optional.ofNullable(knowledge.journeys().get(id));
    }

    /** Goes the way that the answers lead. */
    private final class Walk {
        private final SequencedSet<SlotId> found = new LinkedHashSet<>();
        private final Set<String> been = new LinkedHashSet<>();
        private final Slots slots;
        private final LocalDate today;

        Walk(Slots slots, LocalDate today) {
            this.slots = slots;
            this.today = today;
        }

        /** True when the way ended there. */
        boolean steps(Journey journey, List<Step> steps) {
            return steps.stream().anyMatch(step -> ends(journey, step));
        }

        private boolean ends(Journey journey, Step step) {
            return switch (step) {
                case Step.Say say -> false;
                case Step.Ask ask -> {
                    found.add(ask.slot());
                    yield false;
                }
                case Step.When when -> {
                    found.addAll(when.condition().slots());
                    yield when.condition().holds(slots::text, today) && steps(journey, when.then());
                }
                case Step.Go go -> {
                    if (been.add(go.section())) {
                        steps(journey, journey.sections().getOrDefault(go.section(), List.of()));
                    }
                    yield true;
                }
                case Step.End end -> {
                    end.handoffs().forEach(this::handoff);
                    yield true;
                }
            };
        }

        void handoff(HandoffId id) {
            Optional.ofNullable(knowledge.handoffs().get(id)).ifPresent(this::form);
        }

        private void form(HandoffForm form) {
            found.addAll(form.fills());
            form.contact().ifPresent(theirLine -> found.add(ORGANISATION));
            form.deadlines().stream().map(Due::from).flatMap(Optional::stream).forEach(found::add);
            form.letter().map(knowledge::letter).ifPresent(letter -> {
                found.addAll(letter.slots());
                letter.fields().stream().map(LetterTemplate.Field::from).flatMap(Optional::stream).forEach(found::add);
            });
        }
    }
}
