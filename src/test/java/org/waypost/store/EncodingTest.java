package org.waypost.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Origin;
import org.waypost.conversation.SlotValue;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.SlotId;
import org.waypost.language.Said;

class EncodingTest {

    static Stream<List<Class<?>>> sealedTypes() {
        return Stream.of(
                List.of(Awaiting.class, Encoding.AwaitingNames.class), List.of(Origin.class, Encoding.OriginNames.class),
                List.of(SlotValue.class, Encoding.SlotValueNames.class), List.of(Said.class, Encoding.SaidNames.class));
    }

    @ParameterizedTest
    @MethodSource("sealedTypes")
    void everyCaseHasItsOwnName(List<Class<?>> pair) {
        var named = Stream.of(pair.get(1).getAnnotation(JsonSubTypes.class).value()).toList();
        assertThat(named).extracting(JsonSubTypes.Type::value).containsExactlyInAnyOrder(pair.get(0).getPermittedSubclasses());
        assertThat(named).extracting(JsonSubTypes.Type::name).doesNotHaveDuplicates();
    }

    @Test
    void everyOpenQuestionComesBack() {
        var questions = List.of(new Awaiting.Nothing(), new Awaiting.Which(new SlotId("organisation"), List.of("a", "b")),
                new Awaiting.Danger("em-chest", "emergency", "cardiac", "emergency"),
                new Awaiting.Meaning(List.of(new IntentId("records.own")),
                        List.of(new Awaiting.Answer(new SlotId("provider"), List.of("gp"), 1))),
                new Awaiting.Switch(new IntentId("complaint.make")), new Awaiting.TakeUp(new IntentId("records.own")));
        for (Awaiting question : questions) {
            var before = Samples.next(Samples.conversation(), Samples.START);
            var asking = new org.waypost.conversation.Conversation(before.id(), 1, before.channel(), before.startedAt(), before.lastAt(),
                    "", before.current(), List.of(), List.of(), before.slots(), question, before.said(), before.lastSaid(),
                    before.offered(), before.spoken(), before.warned(), 0);
            assertThat(Encoding.conversation(Encoding.text(asking))).isEqualTo(asking);
        }
    }

    @Test
    void whatAnOlderWaypostWroteIsStillRead() {
        var conversation = Encoding.conversation("""
                {"id":"c_0123456789abcdef01234567","turn":1,"channel":"WEB","startedAt":"2026-11-23T10:00:00Z",
                 "lastAt":"2026-11-23T10:00:05Z",
                 "topic":"","current":[],"aside":[],"waiting":["complaint.make"],
                 "slots":{"known":{"subject":{"value":{"is":"chosen","text":"self"},"origin":{"is":"said","turn":1}}}},
                 "awaiting":{"is":"nothing"},"said":[],"lastSaid":[],"offered":{},"spoken":{},"warned":[],"misses":0,"laterField":true}""");
        assertThat(conversation.slots().text(new SlotId("subject"))).contains("self");
    }

    @Test
    void aQuestionOfMeaningThatAnOlderWaypostWroteHasNoneBeneathIt() {
        var before = Samples.next(Samples.conversation(), Samples.START);
        String older = Encoding.text(before).replaceFirst("\"awaiting\":\\{.*?\\},\"said\"",
                "\"awaiting\":{\"is\":\"meaning\",\"options\":[\"records.own\"]},\"said\"");
        var open = new Awaiting.Meaning(List.of(new IntentId("records.own")), List.of());
        assertThat(Encoding.conversation(older).awaiting()).isEqualTo(open);
    }

    @Test
    void aPressedButtonComesBack() {
        var conversation = Samples.conversation();
        var typed = Samples.turn(conversation, "t0", "hello");
        var pressed = new org.waypost.turn.Turn(0, "t0", "f", typed.at(), new Said.Pressed("self", "My own", ""), typed.reply());
        assertThat(Encoding.turn(Encoding.text(pressed))).isEqualTo(pressed);
    }
}
