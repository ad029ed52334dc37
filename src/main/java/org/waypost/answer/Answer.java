package org.waypost.answer;

import java.time.LocalDate;
import java.util.List;
import org.waypost.knowledge.Line;
import org.waypost.knowledge.PassageId;

/** What a passage says today. */
public sealed interface Answer {
    /**
     * It may be shown.
     *
     * @param dueSince the day its review was due, when that has passed; empty otherwise
     */
    record Current(PassageId passage, String heading, List<Line> lines, List<LocalDate> dueSince) implements Answer {
        public Current {
            lines = List.copyOf(lines);
            dueSince = List.copyOf(dueSince);
        }
    }

    /** It was due a review too long ago to be shown: a person has to be asked instead. */
    record Withdrawn(PassageId passage, String heading) implements Answer {}
}
