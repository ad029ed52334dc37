package org.waypost.understanding;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Channel;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.conversation.Origin;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.conversation.UnderWay;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Loaded;
import org.waypost.knowledge.SlotId;
import org.waypost.language.Said;
import org.waypost.language.UtteranceReader;
import org.waypost.organisations.OrganisationDirectory;
import org.waypost.retrieval.Embeddings;
import org.waypost.safety.Screening;

/** The real readers over the real content, made once for all tests. */
final class Readers {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final KnowledgeBase KNOWLEDGE = ((Loaded.Sound) KnowledgeBase.read(KnowledgeFiles.carried())).knowledge();
    static final Embeddings EMBEDDINGS = Embeddings.inProcess();
    static final OrganisationDirectory DIRECTORY = OrganisationDirectory.read(KNOWLEDGE.files(), new Faults());
    static final Trained TRAINED = Trained.of(KNOWLEDGE, EMBEDDINGS);
    static final Understander UNDERSTANDER = Understander.of(KNOWLEDGE, DIRECTORY, EMBEDDINGS, Clock.fixed(NOW, ZoneOffset.UTC));
    private static final UtteranceReader UTTERANCES = UtteranceReader.of(KNOWLEDGE);

    private Readers() {}

    static Conversation nothingSaid() {
        return Conversation.fresh(ConversationId.random(), Channel.API, "", NOW);
    }

    /** A records journey in which this question is open. */
    static Conversation asking(String slot, String... choices) {
        return inRecords(new Awaiting.Answer(new SlotId(slot), List.of(choices), 1), Map.of());
    }

    /** A records journey in which these slots were pressed. */
    static Conversation inRecords(Awaiting awaiting, Map<String, String> known) {
        var slots = Slots.NONE;
        for (var entry : known.entrySet()) {
            slots = slots.with(new SlotId(entry.getKey()), new SlotValue.Chosen(entry.getValue()), new Origin.Pressed(1));
        }
        var journey = new UnderWay(new JourneyId("records"), new IntentId("records.copy"), 1, false, List.of());
        var fresh = nothingSaid();
        return new Conversation(fresh.id(), 1, fresh.channel(), NOW, NOW, "", List.of(journey), List.of(), List.of(), slots, awaiting,
                Set.of(),
                List.of(), Map.of(), Map.of(), Set.of(), 0);
    }

    static Understanding said(String words, Conversation conversation) {
        return UNDERSTANDER.understand(UTTERANCES.read(new Said.Typed(words)), Screening.CLEAR, conversation);
    }

    static Understanding said(String words) {
        return said(words, nothingSaid());
    }

    static Understanding pressed(String choice, String slot, Conversation conversation) {
        return UNDERSTANDER.understand(UTTERANCES.read(new Said.Pressed(choice, choice, slot)), Screening.CLEAR, conversation);
    }

    /** The readings of one kind. */
    static <R extends Reading> List<R> of(Class<R> kind, Understanding understanding) {
        return understanding.readings().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
