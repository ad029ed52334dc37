package org.waypost.knowledge;

import java.time.LocalDate;

/** Whether a named owner has approved what is said. */
public sealed interface Review {
    /** Approved on a day by someone named. */
    record Reviewed(LocalDate on, String by) implements Review {}

    /** Not yet. */
    record Awaited() implements Review {}
}
