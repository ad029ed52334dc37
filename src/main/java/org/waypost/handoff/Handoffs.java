package org.waypost.handoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Condition;
import org.waypost.knowledge.Due;
import org.waypost.knowledge.HandoffForm;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.HolidaysUnknown;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.LetterTemplate;
import org.waypost.knowledge.SlotId;
import org.waypost.organisations.Organisation;
import org.waypost.organisations.OrganisationDirectory;

/** Fills handoffs in from what is known. */
public final class Handoffs {
    private static final SlotId ORGANISATION = new SlotId("organisation");
    /** A maternity ward's line is shown only where its scope says so: another ward's could ring in vain. */
    private static final String MATERNITY = "maternity";

    private static final SlotId PATIENT_GROUP = new SlotId("patient-group");
    private final KnowledgeBase knowledge;
    private final OrganisationDirectory directory;

    public Handoffs(KnowledgeBase knowledge, OrganisationDirectory directory) {
        this.knowledge = knowledge;
        this.directory = directory;
    }

    /**
     * @param id this conversation's id for it
     * @param today the day in London, from which most dates count
     */
    public Handoff fill(String id, HandoffId formId, Slots slots, LocalDate today) {
        var form = knowledge.handoff(formId);
        var organisation = slots.text(ORGANISATION).flatMap(directory::get);
        var filled = form.fills().stream()
                .filter(slot -> slots.text(slot).filter(text -> !text.equals(Condition.UNKNOWN)).isPresent())
                .toList();
        return new Handoff(id, form, organisation, contacts(form, organisation, slots), filled, missing(form, slots), dates(form, slots,
                today));
    }

    private List<Handoff.Contact> contacts(HandoffForm form, Optional<Organisation> organisation, Slots slots) {
        var contacts = new ArrayList<Handoff.Contact>();
        if (organisation.isEmpty() || form.contact().isEmpty()) {
            return contacts;
        }
        var held = organisation.get().contacts();
        switch (form.contact().get()) {
            case RECORDS -> held.records().ifPresent(line -> contacts.add(new Handoff.Contact("records", line)));
            case PALS -> held.pals().ifPresent(line -> contacts.add(new Handoff.Contact("pals", line)));
            case MARTHAS_RULE -> {
                String group = slots.text(PATIENT_GROUP).orElse(Condition.UNKNOWN);
                if (!group.equals("child")) {
                    held.marthasRule().filter(line -> !group.equals(MATERNITY) || line.scope().toLowerCase(Locale.UK).contains(MATERNITY))
                            .ifPresent(line -> contacts.add(new Handoff.Contact("marthas-rule", line)));
                }
                // One line for all ages is held as both: it is shown once, and not as a children's line.
                boolean forAll = held.marthasRuleChildren().equals(held.marthasRule());
                if (group.equals("child") || group.equals(Condition.UNKNOWN) && !forAll) {
                    held.marthasRuleChildren().ifPresent(line ->
                            contacts.add(new Handoff.Contact(forAll ? "marthas-rule" : "marthas-rule-children", line)));
                }
            }
        }
        return contacts;
    }

    /** What the form says is blank; for a letter, the blanks of its page. */
    private List<String> missing(HandoffForm form, Slots slots) {
        if (!form.missing().isEmpty() || form.letter().isEmpty()) {
            return form.missing();
        }
        return knowledge.letter(form.letter().get()).fields().stream()
                .filter(field -> field.initial().isEmpty() && field.from().filter(slots::has).isEmpty())
                .map(LetterTemplate.Field::label)
                .toList();
    }

    private List<Deadline> dates(HandoffForm form, Slots slots, LocalDate today) {
        return form.deadlines().stream().flatMap(due -> date(due, slots, today).stream()).toList();
    }

    /** No date where the day it counts from isn't known, or its holidays aren't: better none than a wrong one. */
    private Optional<Deadline> date(Due due, Slots slots, LocalDate today) {
        var from = due.from().isEmpty()
                ? Optional.of(today)
                : slots.value(due.from().get()).filter(SlotValue.Day.class::isInstance).map(value -> ((SlotValue.Day) value).date());
        try {
            return from.map(day -> Deadline.of(due.rule(), day, today, knowledge.bankHolidays()));
        } catch (HolidaysUnknown e) {
            return Optional.empty();
        }
    }
}
