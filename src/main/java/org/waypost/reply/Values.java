package org.waypost.reply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.handoff.SlotWords;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.SlotId;
import org.waypost.organisations.Organisation;
import org.waypost.organisations.OrganisationDirectory;
import org.waypost.reply.ReplyJson.FilledJson;
import org.waypost.reply.ReplyJson.OrganisationJson;

/** Slots as the contract has them, and in words. */
final class Values {
    private final KnowledgeBase knowledge;
    private final OrganisationDirectory directory;
    private final SlotWords words;

    Values(KnowledgeBase knowledge, OrganisationDirectory directory, SlotWords words) {
        this.knowledge = knowledge;
        this.directory = directory;
        this.words = words;
    }

    /** Every slot that has a value; "unknown" is one. */
    Map<String, Object> contract(Slots slots) {
        var values = new TreeMap<String, Object>();
        slots.known().forEach((slot, known) -> values.put(slot.value(), contract(known.value())));
        return values;
    }

    private Object contract(SlotValue value) {
        return switch (value) {
            case SlotValue.Place place -> directory.get(place.text()).<Object>map(Values::organisation).orElse(place.text());
            case SlotValue.Number number -> number.number();
            case SlotValue.Chosen chosen when chosen.text().equals("true") || chosen.text()
                    .equals("false") -> Boolean.valueOf(chosen.text());
            case SlotValue.Chosen chosen -> chosen.text();
            case SlotValue.Day day -> day.text();
            case SlotValue.Words typed -> typed.text();
            case SlotValue.NotKnown unknown -> unknown.text();
        };
    }

    static OrganisationJson organisation(Organisation organisation) {
        return new OrganisationJson(organisation.id(), organisation.name(), organisation.odsCode(), organisation.siteCode());
    }

    /** The slots that hold something, each with its question and its value in words. */
    List<FilledJson> filled(Slots slots, Collection<SlotId> which) {
        var filled = new ArrayList<FilledJson>();
        for (SlotId slot : which) {
            var value = slots.value(slot);
            if (value.isPresent() && knowledge.slots().containsKey(slot)) {
                String inWords = words.value(slot, value.get());
                if (!inWords.isEmpty()) {
                    filled.add(new FilledJson(slot.value(), knowledge.slot(slot).question(), inWords));
                }
            }
        }
        return filled;
    }

    /** What was heard, said back in passing: "your parent, Leeds General Infirmary". */
    String saidBack(Slots slots, List<SlotId> heard) {
        return heard.stream()
                .flatMap(slot -> slots.value(slot).map(value -> words.saidBack(slot, value)).stream())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    String inWords(SlotId slot, Slots slots) {
        return slots.value(slot).map(value -> words.value(slot, value)).orElse("");
    }
}
