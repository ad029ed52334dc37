package org.waypost.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person may mean.
 *
 * @param label shown as "Is it one of these?" and "I took this as"
 * @param starts the journey it starts; empty for a question or small talk
 * @param implies slots it settles
 * @param answer a passage said for it
 * @param reply a fixed wording said for it
 * @param handoffs forms or lines given at once, without a journey
 */
public record Intent(
        IntentId id,
        String label,
        Optional<JourneyId> starts,
        Map<SlotId, String> implies,
        Optional<PassageId> answer,
        Optional<WordingId> reply,
        List<HandoffId> handoffs,
        List<String> examples,
        String file,
        int line) {
    public Intent {
        implies = Map.copyOf(implies);
        handoffs = List.copyOf(handoffs);
        examples = List.copyOf(examples);
    }
}
