package org.waypost.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waypost.conversation.Origin;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Condition;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.Journey;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.PassageId;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.Step;

class WalkTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final SlotId WHO = new SlotId("who");
    private static final SlotId WHERE = new SlotId("where");
    private static final SlotId ROLE = new SlotId("role");
    private static final Journey JOURNEY = new Journey(new JourneyId("tea"), "Tea", "tea", List.of(),
            List.of(ask(WHO), new Step.When(is(WHO, "dead"), List.of(new Step.Go("estate", 1)), 1), ask(WHERE), end("form")),
            Map.of("estate", List.of(ask(ROLE), new Step.Say(PassageId.of("tea.law#a"), 1), end("team"))), "tea.yaml");

    @Test
    void theFirstUnknownIsAsked() {
        assertEquals(WHO, asked(Slots.NONE));
        assertEquals(WHERE, asked(known(WHO, "me")));
    }

    @Test
    void whatIsKnownIsNeverAskedAgain() {
        var walk = Walk.through(JOURNEY, known(WHO, "me").with(known(WHERE, "here")), TODAY);
        assertEquals(List.of(new HandoffId("form")), walk.ends());
        assertEquals(List.of(WHO, WHERE), walk.passed());
    }

    @Test
    void anotherAnswerWalksAnotherWay() {
        assertEquals(ROLE, asked(known(WHO, "dead")));
        var walk = Walk.through(JOURNEY, known(WHO, "dead").with(known(ROLE, "executor")), TODAY);
        assertEquals(List.of(new HandoffId("team")), walk.ends());
        assertEquals(List.of(PassageId.of("tea.law#a")), walk.says());
    }

    @Test
    void atMostIsTheLongestWayThatIsStillOpen() {
        assertEquals(2, Walk.mostLeft(JOURNEY, Slots.NONE, TODAY));
        assertEquals(1, Walk.mostLeft(JOURNEY, known(WHO, "dead"), TODAY));
        assertEquals(0, Walk.mostLeft(JOURNEY, known(WHO, "me").with(known(WHERE, "here")), TODAY));
    }

    @Test
    void aPathWithNoEndIsAFault() {
        var broken = new Journey(new JourneyId("x"), "X", "x", List.of(), List.of(ask(WHO)), Map.of(), "x.yaml");
        var problem = org.junit.jupiter.api.Assertions.assertThrows(IllegalStateException.class, () -> Walk.through(broken, known(WHO,
                "me"), TODAY));
        assertTrue(problem.getMessage().contains("no end"));
    }

    private static SlotId asked(Slots slots) {
        return Walk.through(JOURNEY, slots, TODAY).asks().orElseThrow().slot();
    }

    private static Slots known(SlotId slot, String value) {
        return Slots.NONE.with(slot, new SlotValue.Chosen(value), new Origin.Page());
    }

    private static Step ask(SlotId slot) {
        return new Step.Ask(slot, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }

    private static Step end(String handoff) {
        return new Step.End(List.of(new HandoffId(handoff)), 1);
    }

    private static Condition is(SlotId slot, String value) {
        return new Condition.Is(slot, Set.of(value), false);
    }
}
