package org.waypost.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Loaded;

class SpokenTest {
    private static KnowledgeBase knowledge;
    private static Spoken spoken;

    @BeforeAll
    static void read() {
        knowledge = assertInstanceOf(Loaded.Sound.class, KnowledgeBase.read(KnowledgeFiles.carried())).knowledge();
        spoken = new Spoken(knowledge, new Labels(knowledge));
    }

    @Test
    void numbersAreReadDigitByDigitInTheirGroups() {
        assertEquals("Call 9 9 9 now.", spoken.of("**Call [999](tel:999) now**"));
        assertEquals("Ring 0 8 0 8, 2 0 0 0, 2 4 7.", spoken.of("Ring 0808 2000 247."));
        assertEquals("Call 1 1 1 and press 2.", spoken.of("Call 111 and press 2"));
    }

    @Test
    void yearsSumsAndDatesAreReadAsTheyStand() {
        String text = "The law covers records made from 1 November 1991. It cost £111 in 2018.";
        assertEquals(text, spoken.of(text));
    }

    @Test
    void noAddressIsRead() {
        String said = spoken.of("Write to [a@b.nhs.uk](mailto:a@b.nhs.uk), see [the form](https://x.nhs.uk/form), www.x.nhs.uk/y "
                + "or c@d.nhs.uk");
        assertFalse(said.contains("nhs"), said);
        assertTrue(said.contains("the form"), said);
    }

    @Test
    void eachItemOfAListIsASentence() {
        assertEquals("You need: Photo ID. Their name.", spoken.of("You need:\n\n- photo ID\n- their name"));
    }

    @Test
    void allThatThisKnowledgeBaseSaysCanBeReadAloud() {
        var passages = knowledge.articles().values().stream().flatMap(article -> article.passages().stream());
        for (var passage : passages.toList()) {
            for (var line : passage.lines()) {
                String said = spoken.of(knowledge.markdown(line.text()));
                assertFalse(said.matches("(?s).*(?:https?:|www\\.|@|\\]\\(|\\*\\*|\\d{5}).*"), passage.id() + ": " + said);
            }
        }
    }

    @Test
    void aCardKeepsWhatACallHandlerTicks() {
        var card = new ReplyJson.CareCardJson("emergency", "interrupt", "heart", "Call [999](tel:999) now", "Stay on the line.", List.of(),
                List.of(), List.of(), "Told to call 999", null);
        assertEquals("Call 9 9 9 now. Stay on the line.", spoken.card(card).spoken());
        assertEquals("Told to call 999", spoken.card(card).told());
    }
}
