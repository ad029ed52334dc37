package org.waypost.handoff;

import java.time.LocalDate;
import org.waypost.conversation.SlotValue;
import org.waypost.knowledge.Days;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.SlotId;
import org.waypost.organisations.Organisation;
import org.waypost.organisations.OrganisationDirectory;

/** What is known, in words a person reads. */
public final class SlotWords {
    private final KnowledgeBase knowledge;
    private final OrganisationDirectory directory;

    public SlotWords(KnowledgeBase knowledge, OrganisationDirectory directory) {
        this.knowledge = knowledge;
        this.directory = directory;
    }

    /** As on the button, or the organisation's name, or a date such as 3 March 2026. */
    public String value(SlotId slot, SlotValue value) {
        return switch (value) {
            case SlotValue.Chosen chosen -> knowledge.slot(slot).choice(chosen.text()).map(choice -> choice.label())
                    .orElse(chosen.text());
            case SlotValue.Place place -> directory.get(place.text()).map(Organisation::name).orElse(place.text());
            case SlotValue.Day day -> day(day.date());
            case SlotValue.Number number -> Integer.toString(number.number());
            case SlotValue.Words words -> words.text();
            case SlotValue.NotKnown unknown -> "";
        };
    }

    /** As it is said back in passing, or "" when its file gives no words for that. */
    public String saidBack(SlotId slot, SlotValue value) {
        return switch (value) {
            case SlotValue.Place place -> value(slot, place);
            case SlotValue.Chosen chosen -> knowledge.slot(slot).saidBack().getOrDefault(chosen.text(), "");
            case SlotValue.Day day -> day(day.date());
            case SlotValue.Number number -> "";
            case SlotValue.Words words -> "";
            case SlotValue.NotKnown unknown -> "";
        };
    }

    public String day(LocalDate day) {
        return Days.words(day);
    }
}
