package org.waypost.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.conversation.Origin;
import org.waypost.conversation.SlotValue;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.SlotId;
import org.waypost.language.Said;
import org.waypost.reply.ReplyJson;
import org.waypost.turn.Turn;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Conversations and turns as text. The names below are what is on disk: a new case gets a new name, a name is never used for
 * anything else, and a change that older text can't be read by raises {@link #VERSION}.
 */
final class Encoding {
    /** Written beside every row. A row of another version is as good as expired. */
    static final int VERSION = 2;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addMixIn(ConversationId.class, Id.class)
            .addMixIn(IntentId.class, Id.class)
            .addMixIn(JourneyId.class, Id.class)
            .addMixIn(SlotId.class, Id.class)
            .addMixIn(Awaiting.class, AwaitingNames.class)
            .addMixIn(Origin.class, OriginNames.class)
            .addMixIn(SlotValue.class, SlotValueNames.class)
            .addMixIn(Said.class, SaidNames.class)
            .addMixIn(ReplyJson.TextJson.class, Whole.class)
            .build();

    private Encoding() {}

    static String text(Conversation conversation) {
        return MAPPER.writeValueAsString(conversation);
    }

    static String text(Turn turn) {
        return MAPPER.writeValueAsString(turn);
    }

    static Conversation conversation(String text) {
        return MAPPER.readValue(text, Conversation.class);
    }

    static Turn turn(String text) {
        return MAPPER.readValue(text, Turn.class);
    }

    /** An id is its bare text, as a value and as a map's key. */
    abstract static class Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Id(@SuppressWarnings("unused") String value) {}

        @JsonValue
        abstract String value();
    }

    /** Empty lists are written too: the contract leaves them out, and they would come back as null. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    interface Whole {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Awaiting.Nothing.class, name = "nothing"),
        @JsonSubTypes.Type(value = Awaiting.Answer.class, name = "answer"),
        @JsonSubTypes.Type(value = Awaiting.Which.class, name = "which"),
        @JsonSubTypes.Type(value = Awaiting.Danger.class, name = "danger"),
        @JsonSubTypes.Type(value = Awaiting.Meaning.class, name = "meaning"),
        @JsonSubTypes.Type(value = Awaiting.Switch.class, name = "switch"),
        @JsonSubTypes.Type(value = Awaiting.TakeUp.class, name = "take-up")
    })
    interface AwaitingNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Origin.Pressed.class, name = "pressed"),
        @JsonSubTypes.Type(value = Origin.Said.class, name = "said"),
        @JsonSubTypes.Type(value = Origin.WorkedOut.class, name = "worked-out"),
        @JsonSubTypes.Type(value = Origin.Page.class, name = "page")
    })
    interface OriginNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SlotValue.Chosen.class, name = "chosen"),
        @JsonSubTypes.Type(value = SlotValue.Place.class, name = "place"),
        @JsonSubTypes.Type(value = SlotValue.Day.class, name = "day"),
        @JsonSubTypes.Type(value = SlotValue.Number.class, name = "number"),
        @JsonSubTypes.Type(value = SlotValue.Words.class, name = "words"),
        @JsonSubTypes.Type(value = SlotValue.NotKnown.class, name = "not-known")
    })
    interface SlotValueNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Said.Typed.class, name = "typed"),
        @JsonSubTypes.Type(value = Said.Pressed.class, name = "pressed")
    })
    interface SaidNames {}
}
