package org.waypost.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that may need knowing.
 *
 * @param again the question in fewer words
 * @param choices in the order shown; empty unless {@link Kind#CHOICE}
 * @param saidBack how a value heard rather than pressed is said back
 * @param saidWith words of which one has to be said for a date to be this slot's; empty for one that is only told when asked
 * @param unknown what "I don't know" does
 */
public record Slot(
        SlotId id,
        Kind kind,
        String question,
        String again,
        String why,
        List<Choice> choices,
        Map<String, String> saidBack,
        List<String> saidWith,
        Unknown unknown) {
    public Slot {
        choices = List.copyOf(choices);
        saidBack = Map.copyOf(saidBack);
        saidWith = List.copyOf(saidWith);
    }

    /** How its value is read. */
    public enum Kind { CHOICE, ORGANISATION, DATE, NUMBER, TEXT }

    /**
     * What "I don't know" does: it is offered or not, a passage is said first, and a choice is taken in place of "unknown".
     */
    public record Unknown(boolean offered, Optional<PassageId> say, Optional<String> choose) {}

    public Optional<Choice> choice(String value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }
}
