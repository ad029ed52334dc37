package org.waypost.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Choice;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;
import org.waypost.organisations.Organisation;
import org.waypost.organisations.OrganisationDirectory;
import org.waypost.organisations.OrganisationMatch;

/** Reads the answer to the question that is open. */
final class AnswerReader {
    static final double EXACT = 1;
    private static final double CLEAR = 0.9;
    static final double LIKELY = 0.8;
    /** A question that names a choice asks rather than answers. */
    private static final double IN_A_QUESTION = 0.6;
    private static final int SHORT = 8;
    private static final double MUCH_THE_SAME = 0.6;
    private static final Set<String> ASKING = Set.of("how", "what", "whats", "when", "why", "who", "where", "which", "do", "does", "did",
            "can",
            "could", "will", "would", "is", "are", "should", "must", "may");

    private static final Set<String> BARE = Set.of("yes", "no", "not yet", "other", "ok", "none", "both", "now", "i do", "it is");

    private final KnowledgeBase knowledge;
    private final OrganisationDirectory directory;
    private final Following following;

    AnswerReader(KnowledgeBase knowledge, OrganisationDirectory directory) {
        this.knowledge = knowledge;
        this.directory = directory;
        this.following = new Following(knowledge.derivations());
    }

    /** What was said, in the ways a reader looks at it. */
    record Text(String raw, Words words, LocalDate today) {
        boolean asks() {
            return raw.endsWith("?") || !words.isEmpty() && ASKING.contains(words.get(0));
        }

        boolean isShort() {
            return words.size() <= SHORT;
        }
    }

    /** The answer whose very words these are: nothing else needs reading then. */
    Optional<Reading> exact(Awaiting.Answer open, Text text) {
        var slot = knowledge.slots().get(open.slot());
        if (slot == null || slot.kind() != Slot.Kind.CHOICE) {
            return Optional.empty();
        }
        String said = text.words().joined();
        return shown(slot, open).stream()
                .filter(choice -> sayings(choice).contains(said))
                .findFirst()
                .or(() -> slot.choices().stream().filter(choice -> sayings(choice).contains(said)).findFirst())
                .or(() -> Places.pick(text.words(), shown(slot, open)))
                .map(choice -> new Reading.Answer(slot.id(), new SlotValue.Chosen(choice.value()), EXACT));
    }

    /** What answers one of a journey's questions, though none of them is open: "hospital". A bare yes answers nothing then. */
    Optional<Reading> standing(Set<SlotId> asked, Text text) {
        String said = text.words().joined();
        if (said.isEmpty() || BARE.contains(said)) {
            return Optional.empty();
        }
        var fitting = asked.stream().map(knowledge.slots()::get).filter(slot -> slot != null && slot.kind() == Slot.Kind.CHOICE)
                .flatMap(slot -> slot.choices().stream().filter(choice -> sayings(choice).contains(said))
                        .map(choice -> new Reading.Answer(slot.id(), new SlotValue.Chosen(choice.value()), EXACT)))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** The answer that stands somewhere in what was said. */
    Optional<Reading> read(Awaiting.Answer open, Text text, Slots known, Slots heard) {
        var slot = knowledge.slots().get(open.slot());
        if (slot == null || text.words().isEmpty()) {
            return Optional.empty();
        }
        return switch (slot.kind()) {
            case CHOICE -> choice(slot, open, text, known, heard);
            case NUMBER -> number(slot, text);
            case DATE -> new Dates(text.today()).answered(text.words()).map(date -> answer(slot, new SlotValue.Day(date), text));
            case ORGANISATION -> place(slot.id(), text);
            case TEXT -> text.asks() ? Optional.empty() : Optional.of(answer(slot, new SlotValue.Words(text.raw()), text));
        };
    }

    /** Which of several organisations is meant. */
    Optional<Reading> which(Awaiting.Which open, Text text) {
        return Places.pick(text.words(), open.organisations())
                .or(() -> named(open.organisations(), text.words()))
                .<Reading>map(id -> new Reading.Answer(open.slot(), new SlotValue.Place(id), CLEAR))
                .or(() -> place(open.slot(), text));
    }

    private Optional<Reading> choice(Slot slot, Awaiting.Answer open, Text text, Slots known, Slots heard) {
        var said = phrase(slot, text);
        if (said.isPresent()) {
            return said;
        }
        var near = shown(slot, open).stream().filter(choice -> near(choice, text.words())).toList();
        if (near.size() == 1) {
            return Optional.of(new Reading.Answer(slot.id(), new SlotValue.Chosen(near.getFirst().value()), LIKELY));
        }
        var follows = heard.known().isEmpty() ? Optional.<String>empty() : following.from(known.with(heard), slot.id());
        return follows.map(value -> answer(slot, new SlotValue.Chosen(value), text));
    }

    /** Words that settle it anywhere count in a text of any length; those that do so only as an answer must be most of it. */
    private static Optional<Reading> phrase(Slot slot, Text text) {
        var anywhere = new Phrases<String>();
        var asAnswer = new Phrases<String>();
        for (Choice choice : slot.choices()) {
            choice.hears().forEach(phrase -> anywhere.add(phrase, choice.value()));
            choice.hears().forEach(phrase -> asAnswer.add(phrase, choice.value()));
            choice.answers().forEach(phrase -> asAnswer.add(phrase, choice.value()));
            asAnswer.add(choice.label(), choice.value());
        }
        var value = Hearing.settled(anywhere, text.words());
        if (value.isEmpty() && (text.isShort() || !text.asks())) {
            value = text.isShort() ? Hearing.settled(asAnswer, text.words()) : first(asAnswer, text.words());
        }
        return value.map(chosen -> answer(slot, new SlotValue.Chosen(chosen), text));
    }

    /** The value a longer text begins with: "yes, because he asked me to". */
    private static Optional<String> first(Phrases<String> phrases, Words words) {
        return phrases.in(words).stream().filter(match -> match.start() == 0).map(Phrases.Match::value).findFirst();
    }

    private Optional<Reading> number(Slot slot, Text text) {
        var number = Ages.answered(text.words(), text.today());
        return number.isPresent() ? Optional.of(answer(slot, new SlotValue.Number(number.getAsInt()), text)) : Optional.empty();
    }

    private Optional<Reading> place(SlotId slot, Text text) {
        return switch (directory.answered(text.raw())) {
            case OrganisationMatch.None none -> Optional.empty();
            case OrganisationMatch.One one ->
                Optional.of(new Reading.Answer(slot, new SlotValue.Place(one.organisation().id()), text.asks() ? IN_A_QUESTION : CLEAR));
            case OrganisationMatch.Several several ->
                Optional.of(new Reading.SeveralPlaces(slot, several.organisations().stream().map(Organisation::id).toList(), LIKELY));
        };
    }

    /** The only one whose name or town holds every telling word said. */
    private Optional<String> named(List<String> ids, Words words) {
        var fitting = new ArrayList<String>();
        for (String id : ids) {
            var organisation = directory.get(id);
            if (organisation.isPresent()) {
                var name = new HashSet<>(Words.of(organisation.get().name() + " " + organisation.get().town()).list());
                if (words.list().stream().filter(word -> word.length() > 3).anyMatch(name::contains)
                        && words.list().stream().filter(word -> word.length() > 3).allMatch(name::contains)) {
                    fitting.add(id);
                }
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static Reading answer(Slot slot, SlotValue value, Text text) {
        return new Reading.Answer(slot.id(), value, text.asks() ? IN_A_QUESTION : text.isShort() ? CLEAR : LIKELY);
    }

    private static List<Choice> shown(Slot slot, Awaiting.Answer open) {
        return open.choices().isEmpty()
                ? slot.choices()
                : open.choices().stream().flatMap(value -> slot.choice(value).stream()).toList();
    }

    private static Set<String> sayings(Choice choice) {
        var sayings = new HashSet<String>();
        sayings.add(Words.of(choice.label()).joined());
        sayings.add(Words.of(choice.value()).joined());
        choice.hears().forEach(phrase -> sayings.add(Words.of(phrase).joined()));
        choice.answers().forEach(phrase -> sayings.add(Words.of(phrase).joined()));
        return sayings;
    }

    private static boolean near(Choice choice, Words said) {
        var label = Words.of(choice.label());
        if (Edits.near(label.joined(), said.joined()) || choice.answers().stream()
                .anyMatch(phrase -> Edits.near(Words.of(phrase).joined(), said.joined()))) {
            return true;
        }
        var both = new HashSet<>(label.list());
        both.retainAll(said.list());
        var either = new HashSet<>(label.list());
        either.addAll(said.list());
        return said.size() <= SHORT && both.stream().anyMatch(word -> word.length() > 3) && both.size() >= MUCH_THE_SAME * either.size();
    }
}
