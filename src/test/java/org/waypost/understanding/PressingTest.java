package org.waypost.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.waypost.understanding.Readers.pressed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waypost.conversation.SlotValue;
import org.waypost.knowledge.SlotId;
import org.waypost.understanding.Understanding.DecidedBy;

class PressingTest {
    @Test
    void aChoiceShownAnswersTheOpenQuestion() {
        var read = pressed("hospital", "", Readers.asking("provider", "gp", "hospital"));
        assertEquals(List.of(new Reading.Answer(new SlotId("provider"), new SlotValue.Chosen("hospital"), 1)), read.readings());
        assertEquals(DecidedBy.CHOICE, read.decidedBy());
    }

    @Test
    void notKnowingIsAChoice() {
        var read = pressed("dont-know", "", Readers.asking("provider", "gp", "hospital"));
        assertEquals(List.of(new Reading.Answer(new SlotId("provider"), new SlotValue.NotKnown(), 1)), read.readings());
    }

    @Test
    void aChoiceOfAnEarlierQuestionAnswersThatOne() {
        var read = pressed("self", "subject", Readers.asking("provider", "gp", "hospital"));
        assertEquals(List.of(new Reading.Answer(new SlotId("subject"), new SlotValue.Chosen("self"), 1)), read.readings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"need:records.cost", "topic:records", "do:back", "change:subject", "not-now", "in-hospital", "go-on"})
    void aButtonThatAnswersNothingIsPicked(String choice) {
        assertEquals(List.of(new Reading.Picked(choice, 1)), pressed(choice, "", Readers.nothingSaid()).readings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gp", "need:no-such", "topic:nothing", "do:evil", "more:records.none#x", "more:x", "<script>", "", "need:",
            "handoff:zzz", "a:b:c"})
    void whatIsntOfferedIsRefused(String choice) {
        assertThrows(UnknownChoice.class, () -> pressed(choice, "", Readers.nothingSaid()));
    }

    @Test
    void aChoiceThatTheQuestionDoesntShowIsRefused() {
        var open = Readers.asking("provider", "gp", "hospital");
        assertThrows(UnknownChoice.class, () -> pressed("dental", "", open));
        assertThrows(UnknownChoice.class, () -> pressed("nobody", "subject", open));
    }
}
