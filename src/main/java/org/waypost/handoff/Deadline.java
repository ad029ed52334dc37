package org.waypost.handoff;

import java.time.LocalDate;
import org.waypost.knowledge.DeadlineRule;

/**
 * A date by which something is normally due.
 *
 * @param from the day it is counted from
 */
public record Deadline(DeadlineRule rule, LocalDate on, LocalDate from) {}
