package org.waypost.understanding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Days;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.SlotId;
import org.waypost.language.Said;
import org.waypost.language.Utterance;
import org.waypost.organisations.OrganisationDirectory;
import org.waypost.retrieval.Embeddings;
import org.waypost.retrieval.PassageIndex;
import org.waypost.retrieval.VectorsLate;
import org.waypost.safety.Screening;
import org.waypost.understanding.AnswerReader.Text;
import org.waypost.understanding.IntentReader.Meanings;
import org.waypost.understanding.Understanding.Certainty;
import org.waypost.understanding.Understanding.DecidedBy;

/** Reads an utterance once, into every way it can be meant. May be used by several threads. */
public final class Understander {
    private static final int MOST_PASSAGES = 3;
    private static final Set<String> NOT_KNOWN = Set.of("dont-know", "skip");

    private final KnowledgeBase knowledge;
    private final Clock clock;
    private final Embeddings embeddings;
    private final PassageIndex passages;
    private final IntentModel model;
    private final Pressing pressing;
    private final Spelling spelling;
    private final PlaceNames names;
    private final Hearing hearing;
    private final CommandReader commands;
    private final AnswerReader answers;
    private final MeaningReader meanings;
    private final CorrectionReader corrections;
    private final IntentReader intents;
    private final InContext context;

    private Understander(KnowledgeBase knowledge, OrganisationDirectory directory, Embeddings embeddings, PassageIndex passages,
            Trained trained, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
        this.embeddings = embeddings;
        this.passages = passages;
        this.model = trained.intents();
        this.pressing = new Pressing(knowledge, directory);
        this.spelling = Spelling.of(knowledge);
        this.names = new PlaceNames(directory);
        this.hearing = new Hearing(knowledge, directory);
        this.commands = new CommandReader(knowledge, trained.vectors(), trained.command());
        this.answers = new AnswerReader(knowledge, directory);
        this.meanings = new MeaningReader(knowledge);
        this.corrections = new CorrectionReader(knowledge);
        this.intents = new IntentReader(model, Hints.of(knowledge), embeddings);
        this.context = new InContext(knowledge);
    }

    /** With what the jar carries if it fits these files; otherwise it is learnt now, which takes some seconds. */
    public static Understander of(KnowledgeBase knowledge, OrganisationDirectory directory, Embeddings embeddings, Clock clock) {
        var trained = Trained.of(knowledge, embeddings);
        return of(knowledge, directory, embeddings, PassageIndex.of(knowledge, trained.vectors(), trained.passages()), trained, clock);
    }

    /** @param trained from this knowledge and these embeddings */
    public static Understander of(
            KnowledgeBase knowledge, OrganisationDirectory directory, Embeddings embeddings, PassageIndex passages, Trained trained,
                    Clock clock) {
        return new Understander(knowledge, directory, embeddings, passages, trained, clock);
    }

    /**
     * Every way it can be meant. Never fails for want of a model: without sentence vectors the words alone are read.
     *
     * @throws UnknownChoice when a button is sent that the conversation doesn't offer
     */
    public Understanding understand(Utterance utterance, Screening screening, Conversation conversation) {
        return switch (utterance.said()) {
            case Said.Pressed pressed -> new Understanding(List.of(pressing.read(pressed, conversation)), Slots.NONE, List.of(),
                    Certainty.NONE,
                    DecidedBy.CHOICE, utterance.language());
            case Said.Typed typed -> typed(utterance, conversation);
        };
    }

    private Understanding typed(Utterance utterance, Conversation conversation) {
        String mended = spelling.mended(utterance.text());
        var text = new Text(mended, Words.of(mended), Days.today(clock));
        var settled = settled(text, conversation);
        if (settled.isPresent()) {
            var heard = hear(text, utterance, conversation, Set.of());
            return new Understanding(List.of(settled.get()), heard.slots(), List.of(), Certainty.NONE, DecidedBy.RULE,
                    utterance.language());
        }
        var meant = meant(text, utterance, conversation);
        var heard = hear(text, utterance, conversation, meant.meant().stream().map(Reading.Meant::intent).collect(Collectors.toSet()));
        var readings = readings(text, conversation, meant, heard);
        return new Understanding(readings, heard.slots(), meant.scores(), meant.certainty(), decidedBy(readings), utterance.language());
    }

    /** Of words that are none nothing is meant but nonsense, however near they come to something. */
    private Meanings meant(Text text, Utterance utterance, Conversation conversation) {
        if (text.words().isEmpty()) {
            return Meanings.NONE;
        }
        var sentences = utterance.sentences().stream().map(spelling::mended).map(names::generic).toList();
        var meant = intents.read(names.generic(text.raw()), sentences, context.of(text.words(), conversation));
        return spelling.familiar(text.words()) || meant.foreign() ? meant : Meanings.NONE;
    }

    private List<Reading> readings(Text text, Conversation conversation, Meanings meant, Hearing.Heard heard) {
        boolean sure = meant.certainty() == Certainty.SURE;
        var readings = new ArrayList<Reading>();
        if (!sure || conversation.awaiting() instanceof Awaiting.Meaning) {
            commandMeant(text).ifPresent(readings::add);
        }
        readings.addAll(answer(text, conversation, heard));
        readings.addAll(corrections.read(text, conversation, heard.slots()));
        if (!heard.places().isEmpty() && readings.stream().noneMatch(Reading.SeveralPlaces.class::isInstance)) {
            readings.add(new Reading.SeveralPlaces(Hearing.ORGANISATION, heard.places(), AnswerReader.LIKELY));
        }
        readings.addAll(meant.meant());
        if (!sure) {
            readings.addAll(found(text.raw()));
        }
        return readings;
    }

    /** What needs no model to be read: an answer's or a command's very words. */
    private Optional<Reading> settled(Text text, Conversation conversation) {
        var command = commands.exact(text.words());
        Optional<Reading> asSaid = command.map(meta -> meta);
        return switch (conversation.awaiting()) {
            case Awaiting.Danger danger -> DangerReader.read(text.words())
                    .<Reading>map(answer -> new Reading.Picked(answer, AnswerReader.EXACT)).or(() -> asSaid);
            case Awaiting.Answer open -> answers.exact(open, text).or(() -> notKnown(command, open.slot())).or(() -> asSaid);
            case Awaiting.Which which -> notKnown(command, which.slot()).or(() -> asSaid);
            case Awaiting.Meaning open -> meanings.read(open, text)
                    .or(() -> open.under().stream().flatMap(under -> answers.exact(under, text).stream()).findFirst())
                    .or(() -> asSaid);
            case Awaiting.Switch change -> asSaid;
            case Awaiting.TakeUp takeUp -> asSaid;
            case Awaiting.Nothing nothing -> asSaid.or(() -> answers.standing(asked(conversation), text));
        };
    }

    /** The slots that the journey asks for, under way or ended. */
    private Set<SlotId> asked(Conversation conversation) {
        return conversation.current().stream().findFirst().map(underWay -> new JourneySlots(knowledge).asked(underWay.journey()))
                .orElse(Set.of());
    }

    private static Optional<Reading> notKnown(Optional<Reading.Meta> command, SlotId slot) {
        return command.filter(meta -> NOT_KNOWN.contains(meta.command().value()))
                .map(meta -> new Reading.Answer(slot, new SlotValue.NotKnown(), AnswerReader.EXACT));
    }

    private List<Reading> answer(Text text, Conversation conversation, Hearing.Heard heard) {
        return switch (conversation.awaiting()) {
            case Awaiting.Answer open -> answers.read(open, text, conversation.slots(), heard.slots()).stream().toList();
            case Awaiting.Which which -> answers.which(which, text).stream().toList();
            case Awaiting.Danger danger -> List.of();
            case Awaiting.Meaning meaning -> meaning.under().stream()
                    .flatMap(open -> answers.read(open, text, conversation.slots(), heard.slots()).stream()).toList();
            case Awaiting.Switch change -> List.of();
            case Awaiting.TakeUp takeUp -> List.of();
            case Awaiting.Nothing nothing -> List.of();
        };
    }

    private Hearing.Heard hear(Text text, Utterance utterance, Conversation conversation, Set<IntentId> meant) {
        var journeys = new HashSet<JourneyId>();
        conversation.current().forEach(underWay -> journeys.add(underWay.journey()));
        meant.stream().map(knowledge.intents()::get).flatMap(intent -> intent.starts().stream()).forEach(journeys::add);
        return hearing.hear(text.words(), utterance.text(), journeys, text.today(), conversation.turn() + 1);
    }

    private Optional<Reading.Meta> commandMeant(Text text) {
        try {
            float[] vector = embeddings.of(IntentReader.asRead(text.raw()));
            return commands.meant(text.words(), vector, model.nearest(vector));
        } catch (VectorsLate e) {
            return Optional.empty();
        }
    }

    private List<Reading> found(String text) {
        try {
            return passages.worthShowing(text, embeddings.of(IntentReader.asRead(text)), MOST_PASSAGES).stream()
                    .<Reading>map(hit -> new Reading.Found(hit.passage(), hit.score()))
                    .toList();
        } catch (VectorsLate e) {
            return List.of();
        }
    }

    private static DecidedBy decidedBy(List<Reading> readings) {
        if (readings.isEmpty()) {
            return DecidedBy.CLASSIFIER;
        }
        return switch (readings.getFirst()) {
            case Reading.Meant meant -> DecidedBy.CLASSIFIER;
            case Reading.Found found -> DecidedBy.RETRIEVAL;
            case Reading.Answer answer -> DecidedBy.RULE;
            case Reading.Correction correction -> DecidedBy.RULE;
            case Reading.Meta meta -> DecidedBy.RULE;
            case Reading.Picked picked -> DecidedBy.RULE;
            case Reading.SeveralPlaces places -> DecidedBy.RULE;
        };
    }
}
