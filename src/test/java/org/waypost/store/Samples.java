package org.waypost.store;

import java.time.Instant;
import java.time.LocalDate;
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
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.SlotId;
import org.waypost.language.Said;
import org.waypost.reply.ReplyJson;
import org.waypost.turn.Turn;

/** Conversations and turns with everything in them. */
final class Samples {
    static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private Samples() {}

    static Conversation conversation() {
        return Conversation.fresh(ConversationId.random(), Channel.WEB, "records", START);
    }

    /** The same a turn later, with something in every place. */
    static Conversation next(Conversation before, Instant at) {
        var slots = Slots.NONE
                .with(new SlotId("subject"), new SlotValue.Chosen("deceased"), new Origin.Pressed(1))
                .with(new SlotId("organisation"), new SlotValue.Place("leeds-general-infirmary"), new Origin.Said(1))
                .with(new SlotId("age"), new SlotValue.Number(14), new Origin.WorkedOut("subject"))
                .with(new SlotId("asked-on"), new SlotValue.Day(LocalDate.of(2026, 10, 1)), new Origin.Page())
                .with(new SlotId("wanted"), new SlotValue.Words("all of them"), new Origin.Said(1))
                .with(new SlotId("provider"), new SlotValue.NotKnown(), new Origin.Said(1));
        var underWay = new UnderWay(new JourneyId("records"), new IntentId("records.deceased"), 2, false, List.of("re-gp"));
        return new Conversation(before.id(), before.turn() + 1, before.channel(), before.startedAt(), at, before.topic(),
                List.of(underWay), List.of(underWay), List.of(new IntentId("complaint.make")), slots,
                new Awaiting.Answer(new SlotId("relation"), List.of("parent", "child"), 1), Set.of("records.own#answer"),
                List.of("records.own#answer"), Map.of("h1", "re-gp"), Map.of("greeting", 1), Set.of("em-chest"), 1);
    }

    static Turn turn(Conversation conversation, String id, String words) {
        return new Turn(conversation.turn(), id, "f-" + id, conversation.lastAt(), new Said.Typed(words), reply(conversation, words));
    }

    static ReplyJson reply(Conversation conversation, String words) {
        var statement = new ReplyJson.StatementJson(words, List.of("ico-sar-time"));
        return new ReplyJson(conversation.id().value(), conversation.turn(), conversation.lastAt().plusSeconds(86_400),
                List.of(new ReplyJson.TextJson("answer", null, words, List.of(statement), List.of(), null),
                        new ReplyJson.QuestionJson("subject", "Whose?", "Proof differs.",
                                List.of(new ReplyJson.ChoiceJson("self", "My own")))),
                Map.of("ico-sar-time", new ReplyJson.CitationJson("Time", "ICO", null, null, "2026-11-23", null, null)),
                new ReplyJson.JourneyJson("records", "Records", "subject", Map.of("provider", "gp", "organisation", Map.of("id", "x")),
                        List.of(), List.of("complaint.make"), 1, 3, "active"),
                new ReplyJson.UnderstandingJson("records.deceased", 0.97, List.of(), Map.of(), null, "en", "classifier"),
                List.of(new ReplyJson.SuggestionJson("start-again", "Start again")));
    }
}
