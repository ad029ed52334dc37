package org.waypost.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A letter with blanks.
 *
 * @param body Mustache: {@code {{field}}}, {@code {{#slot.value}} ... {{/slot.value}}}
 */
public record LetterTemplate(
        LetterId id, String title, String owner, List<SourceId> sources, List<Field> fields, List<SlotId> slots, String body,
                String file) {
    public LetterTemplate {
        sources = List.copyOf(sources);
        fields = List.copyOf(fields);
        slots = List.copyOf(slots);
    }

    /**
     * One thing asked on the letter's own page; never required.
     *
     * @param autocomplete the HTML autocomplete token, or "off"
     * @param lengthy true for a box of several lines
     * @param initial what stands there at first, or ""
     * @param from the slot it is filled in from while nothing is typed
     */
    public record Field(
            String id, String label, String autocomplete, boolean lengthy, String initial, Optional<SlotId> from) {}
}
