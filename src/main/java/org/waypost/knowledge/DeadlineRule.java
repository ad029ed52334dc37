package org.waypost.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * How a date is worked out by which something is normally due.
 *
 * @param amount of {@code unit}s, at least 1
 * @param rollsToWorkingDay true when a weekend or bank holiday moves it to the next working day
 * @param from the date slot it counts from; empty for today
 * @param rule the same in words
 */
public record DeadlineRule(
        String what, int amount, Unit unit, boolean rollsToWorkingDay, Optional<SlotId> from, Basis basis, String rule,
                List<SourceId> sources) {
    public DeadlineRule {
        sources = List.copyOf(sources);
    }

    /** What is counted. */
    public enum Unit { DAYS, WORKING_DAYS, MONTHS }

    /** What makes it due. */
    public enum Basis { LAW, USUAL, YOUR_REQUEST }
}
