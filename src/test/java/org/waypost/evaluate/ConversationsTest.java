package org.waypost.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.turn.Rehearsal;

/** What Waypost says: every conversation test of the knowledge base, on the content's own day. */
class ConversationsTest {
    private static Rehearsal rehearsal;
    private static List<Trial.Outcome> outcomes;

    @BeforeAll
    static void converse() {
        rehearsal = Rehearsal.of(KnowledgeFiles.carried(), ContentDay.clock());
        var trial = new Trial(rehearsal);
        outcomes = new ArrayList<>();
        rehearsal.edition().knowledge().tests().forEach(test -> outcomes.add(trial.run(test)));
    }

    @AfterAll
    static void close() {
        rehearsal.close();
    }

    @TestFactory
    Stream<DynamicTest> conversations() {
        return outcomes.stream().map(outcome -> DynamicTest.dynamicTest(
                outcome.test().name(),
                source(outcome),
                () -> assertEquals("", String.join("\n", outcome.differences()))));
    }

    @Test
    void thereAreEnoughOfThem() {
        assertTrue(outcomes.size() >= 150, outcomes.size() + " conversation tests");
    }

    @Test
    void halfOfThemNeedNoMoreThanTwoQuestionsToTheirHandoff() {
        var questions = outcomes.stream().filter(Trial.Outcome::handedOff).map(Trial.Outcome::questions).sorted().toList();
        assertTrue(questions.get(questions.size() / 2) <= 2, questions.toString());
    }

    private static URI source(Trial.Outcome outcome) {
        return URI.create(Path.of(outcome.test().file()).toUri() + "?line=" + outcome.test().line());
    }
}
