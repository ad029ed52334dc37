package org.waypost.understanding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waypost.conversation.Origin;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Choice;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;
import org.waypost.organisations.OrganisationDirectory;
import org.waypost.organisations.OrganisationMatch;

/** What the words settle by themselves, whatever is meant by them. */
final class Hearing {
    static final SlotId AGE = new SlotId("age");
    private static final SlotId RELATION = new SlotId("relation");
    static final SlotId ORGANISATION = new SlotId("organisation");
    /** Words before a value that say it is the one meant: "the notes are at the hospital". */
    private static final Set<String> POINTING = Set.of("from", "at", "about", "against", "with", "by", "off");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "my", "his", "her", "their", "our");
    private static final double POINTED_AT = 1.5;
    private final KnowledgeBase knowledge;
    private final OrganisationDirectory directory;
    private final JourneySlots journeys;
    private final Map<SlotId, Phrases<String>> phrases = new TreeMap<>();

    Hearing(KnowledgeBase knowledge, OrganisationDirectory directory) {
        this.knowledge = knowledge;
        this.directory = directory;
        this.journeys = new JourneySlots(knowledge);
        for (Slot slot : knowledge.slots().values()) {
            phrases.put(slot.id(), phrases(slot.choices(), Choice::hears));
        }
    }

    /** What each choice is heard by. */
    static Phrases<String> phrases(List<Choice> choices, Function<Choice, List<String>> by) {
        var phrases = new Phrases<String>();
        choices.forEach(choice -> by.apply(choice).forEach(phrase -> phrases.add(phrase, choice.value())));
        return phrases;
    }

    /** What was heard, and organisations of the same name between which one must still choose. */
    record Heard(Slots slots, List<String> places) {}

    /**
     * @param journeys those the words may belong to: the one under way, and those meant
     * @param raw the text as written, for names
     */
    Heard hear(Words words, String raw, Set<JourneyId> belonging, LocalDate today, int turn) {
        var origin = new Origin.Said(turn);
        var slots = Slots.NONE;
        for (var entry : phrases.entrySet()) {
            var value = journeys.belongs(entry.getKey(), belonging) ? settled(entry.getValue(), words) : Optional.<String>empty();
            if (value.isPresent()) {
                slots = slots.with(entry.getKey(), new SlotValue.Chosen(value.get()), origin);
            }
        }
        var age = knowledge.slots().containsKey(AGE) ? Ages.in(words, !slots.has(RELATION), today) : java.util.OptionalInt.empty();
        if (age.isPresent()) {
            slots = slots.with(AGE, new SlotValue.Number(age.getAsInt()), origin);
        }
        var date = new Dates(today).in(words);
        var dated = dateSlot(words, belonging);
        if (date.isPresent() && dated.isPresent()) {
            slots = slots.with(dated.get(), new SlotValue.Day(date.get()), origin);
        }
        return withPlace(slots, raw, origin);
    }

    private Heard withPlace(Slots slots, String raw, Origin origin) {
        return switch (directory.mentioned(raw)) {
            case OrganisationMatch.None none -> new Heard(slots, List.of());
            case OrganisationMatch.One one ->
                new Heard(slots.with(ORGANISATION, new SlotValue.Place(one.organisation().id()), origin), List.of());
            case OrganisationMatch.Several several ->
                new Heard(slots, several.organisations().stream().map(organisation -> organisation.id()).toList());
        };
    }

    /** The value that the words settle; none when two are said and neither stands out. */
    static Optional<String> settled(Phrases<String> phrases, Words words) {
        var weights = new HashMap<String, Double>();
        for (var match : phrases.in(words)) {
            weights.merge(match.value(), match.length() + (pointedAt(words, match.start()) ? POINTED_AT : 0), Math::max);
        }
        double most = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var best = weights.entrySet().stream().filter(entry -> entry.getValue() == most).map(Map.Entry::getKey).toList();
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private static boolean pointedAt(Words words, int start) {
        int at = start - 1;
        while (at >= 0 && ARTICLES.contains(words.get(at))) {
            at--;
        }
        return at >= 0 && POINTING.contains(words.get(at));
    }

    /** The one date that these journeys ask for and the words speak of; other dates in a message are of something else. */
    private Optional<SlotId> dateSlot(Words words, Set<JourneyId> belonging) {
        var asked = belonging.stream()
                .flatMap(journey -> journeys.asked(journey).stream())
                .map(knowledge.slots()::get)
                .filter(slot -> slot != null && slot.kind() == Slot.Kind.DATE && words.anyOf(Set.copyOf(slot.saidWith())))
                .map(Slot::id)
                .collect(Collectors.toSet());
        return asked.stream().min(Comparator.naturalOrder()).filter(slot -> asked.size() == 1);
    }
}
