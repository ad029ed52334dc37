package org.waypost.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waypost.conversation.Origin;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Loaded;
import org.waypost.knowledge.SlotId;
import org.waypost.organisations.OrganisationDirectory;

/** Which of a hospital's lines is shown for whom. */
class MarthasRuleLinesTest {
    private static Handoffs handoffs;

    @BeforeAll
    static void read() throws Exception {
        var files = KnowledgeFiles.in(Path.of("knowledge-base"), "knowledge-base");
        var knowledge = ((Loaded.Sound) KnowledgeBase.read(files)).knowledge();
        handoffs = new Handoffs(knowledge, OrganisationDirectory.read(files, new Faults()));
    }

    @Test
    void aLineForAllAgesIsShownOnce() {
        assertEquals(List.of("marthas-rule"), labels("hillingdon-hospital", ""));
        assertEquals(List.of("marthas-rule"), labels("hillingdon-hospital", "child"));
        assertEquals(List.of("marthas-rule"), labels("hillingdon-hospital", "adult"));
    }

    @Test
    void twoLinesAreBothShownUntilItIsKnownForWhom() {
        assertEquals(List.of("marthas-rule", "marthas-rule-children"), labels("the-royal-london-hospital", ""));
        assertEquals(List.of("marthas-rule-children"), labels("the-royal-london-hospital", "child"));
        assertEquals(List.of("marthas-rule"), labels("the-royal-london-hospital", "adult"));
    }

    @Test
    void aLineForAdultsIsNeverShownForAChild() {
        assertEquals(List.of("marthas-rule"), labels("croydon-university-hospital", ""));
        assertEquals(List.of(), labels("croydon-university-hospital", "child"));
    }

    private static List<String> labels(String hospital, String group) {
        var slots = Slots.NONE.with(new SlotId("organisation"), new SlotValue.Place(hospital), new Origin.Said(1));
        if (!group.isEmpty()) {
            slots = slots.with(new SlotId("patient-group"), new SlotValue.Chosen(group), new Origin.Said(1));
        }
        var handoff = handoffs.fill("h1", new HandoffId("mr-line"), slots, LocalDate.of(2026, 11, 24));
        return handoff.contacts().stream().map(Handoff.Contact::label).toList();
    }
}
