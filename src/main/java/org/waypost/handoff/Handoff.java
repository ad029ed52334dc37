package org.waypost.handoff;

import java.util.List;
import java.util.Optional;
import org.waypost.knowledge.HandoffForm;
import org.waypost.knowledge.SlotId;
import org.waypost.organisations.ContactLine;
import org.waypost.organisations.Organisation;

/**
 * A form, letter or line, filled in as far as it can be.
 *
 * @param id this conversation's, such as {@code h1}
 * @param organisation where it goes, when it is held
 * @param contacts the organisation's own lines for it, each with whom it is for; empty when none is held
 * @param filled slots it is filled from
 * @param missing what is still blank
 */
public record Handoff(
        String id,
        HandoffForm form,
        Optional<Organisation> organisation,
        List<Contact> contacts,
        List<SlotId> filled,
        List<String> missing,
        List<Deadline> deadlines) {
    public Handoff {
        contacts = List.copyOf(contacts);
        filled = List.copyOf(filled);
        missing = List.copyOf(missing);
        deadlines = List.copyOf(deadlines);
    }

    /** One line, and the key of the wording that says what it is: {@code records}, {@code pals}, {@code marthas-rule} ... */
    public record Contact(String label, ContactLine line) {}
}
