package org.waypost.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.waypost.knowledge.KnowledgeBase;

/** What the conversation tests came to. */
public record Report(List<Trial.Outcome> outcomes) {
    public Report {
        outcomes = List.copyOf(outcomes);
    }

    public long passed() {
        return outcomes.stream().filter(Trial.Outcome::passed).count();
    }

    public boolean allPassed() {
        return passed() == outcomes.size();
    }

    /** Questions asked before the first handoff, of the test in the middle; 0 when none hands over. */
    public int medianQuestions() {
        var questions = outcomes.stream().filter(Trial.Outcome::handedOff).map(Trial.Outcome::questions).sorted().toList();
        return questions.isEmpty() ? 0 : questions.get(questions.size() / 2);
    }

    /** Which steps of the journeys they came to. */
    public Coverage coverage(KnowledgeBase knowledge) {
        return Coverage.of(knowledge, outcomes.stream().flatMap(outcome -> outcome.reached().stream()).toList());
    }

    /** For a person: the differences first, then the figures. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        outcomes.stream().filter(outcome -> !outcome.passed()).forEach(outcome -> {
            lines.add("FAILED " + outcome.test().name());
            outcome.differences().forEach(difference -> lines.add("  " + difference));
        });
        lines.add("conversation tests: " + passed() + " of " + outcomes.size() + " passed");
        lines.add("questions before the handoff, median: " + medianQuestions());
        return lines;
    }
}
