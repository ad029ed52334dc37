package org.waypost.reply;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Loaded;
import org.waypost.knowledge.SlotId;

class SlotsOfUseTest {
    private static final KnowledgeBase KNOWLEDGE = ((Loaded.Sound) KnowledgeBase.read(KnowledgeFiles.carried())).knowledge();
    private static final SlotId PATIENT_GROUP = new SlotId("patient-group");

    private static Slots known(Map<String, String> values) {
        var slots = Slots.NONE;
        for (var entry : values.entrySet()) {
            slots = slots.with(new SlotId(entry.getKey()), new SlotValue.Chosen(entry.getValue()), new Origin.Pressed(1));
        }
        return slots;
    }

    private static Set<SlotId> ofUse(List<UnderWay> current, Map<String, String> values) {
        var now = Instant.EPOCH;
        var conversation = new Conversation(ConversationId.random(), 1, Channel.WEB, now, now, "", current, List.of(), List.of(),
                known(values), new Awaiting.Nothing(), Set.of(), List.of(), Map.of(), Map.of(), Set.of(), 0);
        return new SlotsOfUse(KNOWLEDGE).of(conversation, java.time.LocalDate.of(2026, 11, 24));
    }

    private static List<UnderWay> journey(String id) {
        return List.of(new UnderWay(new JourneyId(id), new IntentId(id + ".any"), 1, false, List.of()));
    }

    @Test
    void forTheRecordsOfALateParentTheWardIsOfNoUse() {
        var found = ofUse(journey("records"), Map.of("subject", "deceased", "relation", "parent", "provider", "hospital",
                "patient-group", "adult", "records-need", "copy"));
        assertTrue(found.contains(new SlotId("subject")));
        assertTrue(found.contains(new SlotId("provider")));
        assertFalse(found.contains(PATIENT_GROUP));
    }

    @Test
    void forSomeoneGettingWorseTheWardMatters() {
        var values = Map.of("patient-group", "adult", "marthas-rule-need", "now");
        assertTrue(ofUse(journey("marthas-rule"), values).contains(PATIENT_GROUP));
    }

    @Test
    void whatLiesPastTheEndOfTheWayIsOfNoUse() {
        var found = ofUse(journey("marthas-rule"), Map.of("marthas-rule-need", "not-in-hospital"));
        assertFalse(found.contains(new SlotId("organisation")), found.toString());
    }

    @Test
    void withoutAJourneyAllThatIsKnownIsOfUse() {
        assertTrue(ofUse(List.of(), Map.of("patient-group", "adult")).contains(PATIENT_GROUP));
    }

    @Test
    void whatAHandoffHoldsIsOfUseAfterItsEnd() {
        var ended = List.of(new UnderWay(new JourneyId("choice"), new IntentId("choice.any"), 1, true, List.of("re-trust")));
        assertTrue(ofUse(ended, Map.of()).contains(new SlotId("organisation")));
    }
}
