package org.waypost.knowledge;

import java.util.Optional;

/**
 * A deadline as a handoff shows it.
 *
 * @param from the date slot it counts from, without which it isn't shown; empty for today
 */
public record Due(DeadlineRule rule, Optional<SlotId> from) {}
