package org.waypost.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waypost.conversation.Origin;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.LetterId;
import org.waypost.knowledge.LetterTemplate;
import org.waypost.knowledge.Loaded;
import org.waypost.knowledge.SlotId;
import org.waypost.organisations.OrganisationDirectory;

class LettersTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static KnowledgeBase knowledge;
    private static Letters letters;

    @BeforeAll
    static void read() throws Exception {
        var files = KnowledgeFiles.in(Path.of("knowledge-base"), "knowledge-base");
        knowledge = ((Loaded.Sound) KnowledgeBase.read(files)).knowledge();
        letters = new Letters(knowledge, new SlotWords(knowledge, OrganisationDirectory.read(files, new Faults())));
    }

    @Test
    void whatIsTypedIsInTheLetterAndWhatIsNotIsAClearBlank() {
        var template = template("gp-records");
        var letter = letters.write(template, self(), Map.of(nameField(template), "Asha Example"), TODAY);
        assertTrue(letter.text().contains("Asha Example"), letter.text());
        assertTrue(letter.text().contains("24 November 2026"), letter.text());
        assertFalse(letter.blanks().isEmpty());
        assertTrue(letter.text().contains("["), letter.text());
        assertTrue(letter.html(1).contains("<span class=\"wp-blank\">["), letter.html(1));
    }

    @Test
    void theSameAnswersMakeTheSameLetter() {
        var template = template("gp-records");
        assertEquals(letters.write(template, self(), Map.of(), TODAY).text(), letters.write(template, self(), Map.of(), TODAY).text());
    }

    @Test
    void markupTypedIntoAFieldStaysText() {
        var template = template("gp-records");
        var letter = letters.write(template, self(), Map.of(nameField(template), "<img src=x onerror=alert(1)> {{today}}"), TODAY);
        assertFalse(letter.html(1).contains("<img"), letter.html(1));
        assertTrue(letter.text().contains("{{today}}"), letter.text());
    }

    @Test
    void everyLetterCanBeWrittenWithNothingKnownAtAll() {
        for (LetterTemplate template : knowledge.letters().values()) {
            var letter = letters.write(template, Slots.NONE, Map.of(), TODAY);
            assertFalse(letter.text().contains("{{"), template.id() + ": " + letter.text());
            assertFalse(letter.text().contains("{fact:"), template.id() + ": " + letter.text());
            assertFalse(letter.text().contains("null"), template.id() + ": " + letter.text());
        }
    }

    @Test
    void everyLetterIsWrittenForEachValueOfItsSlots() {
        for (LetterTemplate template : knowledge.letters().values()) {
            for (SlotId slot : template.slots()) {
                for (var choice : knowledge.slots().get(slot).choices()) {
                    var slots = Slots.NONE.with(slot, new SlotValue.Chosen(choice.value()), new Origin.Page());
                    assertFalse(letters.write(template, slots, Map.of(), TODAY).text().contains("{{"), template.id() + " "
                            + choice.value());
                }
            }
        }
    }

    @Test
    void whatIsTypedMakesNoHeadingAndNoBlankButMayMakeAList() {
        var typed = Map.of("wanted", "these:\n- scans\n- letters\n\n# all \uE000x\uE001");
        var letter = letters.write(template("gp-records"), self(), typed, TODAY);
        assertEquals(1, letter.blocks().stream().filter(Letter.Heading.class::isInstance).count());
        assertTrue(letter.html(1).contains("<ul><li>scans</li>\n<li>letters</li></ul>"), letter.html(1));
        assertTrue(letter.text().contains("\n# all x\n"), letter.text());
    }

    @Test
    void aLetterChangedByHandKeepsItsHeadingsAndBlanks() {
        var before = letters.write(template("gp-records"), self(), Map.of(), TODAY);
        var same = letters.changed(before, before.text());
        assertEquals(before.blocks(), same.blocks());
        assertEquals(before.blanks(), same.blanks());
        var after = letters.changed(before, before.text().replace("[your full name]", "Ann") + "\r\n\r\nP.S. Thank you.");
        assertTrue(after.text().endsWith("\n\nP.S. Thank you.\n"), after.text());
        assertFalse(after.blanks().contains("your full name"));
    }

    @Test
    void nobodyIsAskedForWhatTheLetterHasNoPlaceFor() {
        var template = template("complaint");
        var asked = letters.asked(template, self()).stream().map(LetterTemplate.Field::id).toList();
        assertTrue(asked.containsAll(List.of("points", "good", "lateReason")), asked.toString());
        assertFalse(asked.contains("cannotAgree"), asked.toString());
        var other = Slots.NONE.with(new SlotId("subject"), new SlotValue.Chosen("adult"), new Origin.Page());
        assertTrue(letters.asked(template, other).stream().anyMatch(field -> field.id().equals("cannotAgree")));
    }

    @Test
    void noFieldHasANameThatItsPageUses() {
        for (LetterTemplate template : knowledge.letters().values()) {
            for (LetterTemplate.Field field : template.fields()) {
                assertFalse(List.of("letterText", "seal", "changed", "as", "key").contains(field.id()), template.id() + " " + field.id());
            }
        }
    }

    private static LetterTemplate template(String id) {
        return knowledge.letters().get(new LetterId(id));
    }

    private static String nameField(LetterTemplate template) {
        return List.copyOf(template.fields()).stream()
                .filter(field -> field.autocomplete().equals("name"))
                .map(LetterTemplate.Field::id)
                .findFirst()
                .orElseThrow();
    }

    private static Slots self() {
        return Slots.NONE.with(new SlotId("subject"), new SlotValue.Chosen("self"), new Origin.Page());
    }
}
