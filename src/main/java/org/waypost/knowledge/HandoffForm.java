package org.waypost.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A real form, letter or line where a conversation ends.
 *
 * @param runBy who receives it
 * @param owner who keeps this entry right
 * @param contact which of the organisation's own lines to show
 * @param fills slots shown as filled in
 * @param missing what the form asks for that is still blank
 * @param need what to have ready
 * @param text what to do, as in an article
 * @param unanswered where it goes on when nobody answers
 */
public record HandoffForm(
        HandoffId id,
        Kind kind,
        String title,
        String runBy,
        String owner,
        Optional<FactId> link,
        Optional<FactId> phone,
        Optional<FactId> email,
        Optional<Contact> contact,
        Optional<LetterId> letter,
        List<SlotId> fills,
        List<String> missing,
        List<String> need,
        List<Line> text,
        List<Due> deadlines,
        Optional<PassageId> ifNoAnswer,
        Optional<Unanswered> unanswered,
        List<HandoffId> otherWays,
        List<SourceId> sources,
        String file,
        int line) {
    public HandoffForm {
        fills = List.copyOf(fills);
        missing = List.copyOf(missing);
        need = List.copyOf(need);
        text = List.copyOf(text);
        deadlines = List.copyOf(deadlines);
        otherWays = List.copyOf(otherWays);
        sources = List.copyOf(sources);
    }

    /**
     * The next step when nobody answers: a journey, taken up at the place that these values lead to.
     *
     * @param set slots it settles
     */
    public record Unanswered(JourneyId journey, Map<SlotId, String> set) {
        public Unanswered {
            set = Map.copyOf(set);
        }
    }

    /** How it is reached. */
    public enum Kind {
        ONLINE_FORM, LETTER, PHONE, EMAIL, IN_PERSON;

        /** As the contract writes it, such as {@code online-form}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** An organisation's own line. */
    public enum Contact { RECORDS, PALS, MARTHAS_RULE }
}
