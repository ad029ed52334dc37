package org.waypost.safety;

/**
 * A sign of danger, and what to do about it.
 *
 * @param category such as {@code stroke}
 * @param rule the file's rule that found it, by id
 * @param card the fixed card shown for it, by id
 */
public record RedFlag(Level level, String category, Action action, String rule, String card) {
    /** How grave, gravest first. */
    public enum Level { EMERGENCY, CRISIS, INPATIENT, URGENT }

    /** What to do, strongest first. */
    public enum Action { INTERRUPT, CHECK, BANNER }
}
