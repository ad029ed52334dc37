package org.waypost.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waypost.conversation.Channel;
import org.waypost.conversation.ConversationId;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.language.Said;
import org.waypost.understanding.UnknownChoice;

class TurnsTest {
    private static Editions editions;
    private final Notebook store = new Notebook();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ReadingQueue queue = new ReadingQueue(TurnSettings.PATIENT);
    private final Turns turns = new Turns(store, editions::current, queue, new TurnMeasures(meters, queue), Clock.systemUTC());
    private ConversationId conversation;

    @BeforeAll
    static void open() {
        editions = Editions.open(KnowledgeFiles.carried(), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        editions.close();
    }

    @BeforeEach
    void begin() {
        conversation = turns.begin(Channel.API, "", "").conversation().id();
    }

    @Test
    void theSameTurnIdGetsTheSameAnswerAndChangesNothing() {
        var request = typed("t1", "I want to see my GP record online");
        assertEquals(turns.take(request), turns.take(request));
        assertEquals(1, store.load(conversation).turn());
    }

    @Test
    void theSameTurnIdWithOtherWordsIsRefused() {
        turns.take(typed("t1", "I want to see my GP record online"));
        assertEquals(TurnRefused.Why.TURN_ID_REUSED, refused(typed("t1", "I want to complain")));
    }

    @Test
    void aClientThatHasNotSeenTheLatestIsTold() {
        turns.take(typed("t1", "I want to see my GP record online"));
        var stale = new TurnRequest(conversation, "t2", new Said.Typed("hello"), 0, -1);
        assertEquals(TurnRefused.Why.MOVED_ON, refused(stale));
    }

    @Test
    void whatIsKeptOfTheWordsIsMasked() {
        var turn = turns.take(typed("t1", "my nhs number is 943 476 5919, how do I see my GP record online"));
        assertFalse(turn.said().words().contains("943 476 5919"), turn.said().words());
        assertFalse(turn.toString().contains("943 476 5919"));
        assertFalse(store.load(conversation).toString().contains("943"));
    }

    @Test
    void erasingLeavesNoConversation() {
        turns.take(typed("t1", "erase this"));
        turns.take(pressed("do:erase-now"));
        assertThrows(ConversationGone.class, () -> store.load(conversation));
        assertThrows(ConversationGone.class, () -> turns.take(typed("t9", "hello")));
    }

    @Test
    void aButtonThatIsNotOfferedIsRefusedAndNothingIsKept() {
        assertThrows(UnknownChoice.class, () -> turns.take(pressed("no-such-button")));
        assertEquals(0, store.load(conversation).turn());
    }

    @Test
    void theCardCanBeHadThoughNothingCanBeKept() {
        assertTrue(turns.warning(new Said.Typed("he has stopped breathing")).isPresent());
        assertTrue(turns.warning(new Said.Typed("I want to see my GP record online")).isEmpty());
    }

    @Test
    void whatIsCountedIsNamedAfterTheDomainAndHoldsNothingThatWasSaid() {
        turns.take(typed("t1", "zebraquagga wants to see my GP record online"));
        turns.take(typed("t2", "he has stopped breathing"));
        assertEquals(2, meters.get("waypost.turns").tag("channel", "api").counters().stream().mapToDouble(Counter::count).sum());
        assertEquals(1, meters.get("waypost.intents").tag("topic", "records").counter().count());
        assertEquals(1, meters.get("waypost.red.flags").tags("level", "emergency", "action", "interrupt").counter().count());
        assertEquals(2, meters.get("waypost.turn.step").tag("step", "understand").timer().count());
        assertFalse(meters.getMeters().toString().contains("zebraquagga"));
    }

    private TurnRefused.Why refused(TurnRequest request) {
        return assertThrows(TurnRefused.class, () -> turns.take(request)).why();
    }

    private TurnRequest typed(String id, String words) {
        return new TurnRequest(conversation, id, new Said.Typed(words), -1, -1);
    }

    private TurnRequest pressed(String choice) {
        return new TurnRequest(conversation, UUID.randomUUID().toString(), new Said.Pressed(choice, "", ""), -1, -1);
    }

    @Test
    void aCallHandlerWhoWasToldOfADangerIsBelievedEachTime() {
        for (String id : java.util.List.of("t1", "t2")) {
            var reply = turns.take(new TurnRequest(conversation, id, new Said.Pressed("danger:inpatient", "", ""), -1, -1)).reply();
            var card = (org.waypost.reply.ReplyJson.CareCardJson) reply.messages().getFirst();
            assertEquals("inpatient interrupt", card.level() + " " + card.action());
            assertEquals("marthas-rule", reply.journey().id());
        }
    }

    @Test
    void aDangerThatHasNoCardIsNoChoice() {
        var request = new TurnRequest(conversation, "t1", new Said.Pressed("danger:boredom", "", ""), -1, -1);
        assertThrows(UnknownChoice.class, () -> turns.take(request));
    }
}
