package org.waypost.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A letter with blanks, or answers for somebody's form.
 *
 * @param body Mustache: {@code {{field}}}, {@code {{#slot.value}} ... {{/slot.value}}}
 */
public record LetterTemplate(
        LetterId id, Kind kind, String title, String owner, List<SourceId> sources, List<Field> fields, List<SlotId> slots, String body,
                String file) {
    public LetterTemplate {
        sources = List.copyOf(sources);
        fields = List.copyOf(fields);
        slots = List.copyOf(slots);
    }

    /** Whether it is sent as it is, or each of its parts is copied into a form. */
    public enum Kind { LETTER, ANSWERS }

    /** What a field is for, where that can be wrong in a way worth a word beside it. No field is refused for it. */
    public enum Check { NONE, NHS_NUMBER, DAY, PAST_DAY }

    /**
     * One thing asked on the letter's own page; never required.
     *
     * @param autocomplete the HTML autocomplete token, or "off"
     * @param lengthy true for a box of several lines
     * @param initial what stands there at first, or ""
     * @param from the slot it is filled in from while nothing is typed
     */
    public record Field(
            String id, String label, String autocomplete, boolean lengthy, String initial, Optional<SlotId> from, Check check) {}
}
