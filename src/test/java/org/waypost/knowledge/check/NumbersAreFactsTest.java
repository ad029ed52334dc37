package org.waypost.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waypost.knowledge.ContentCheck;
import org.waypost.knowledge.Fault;
import org.waypost.knowledge.SoundFiles;

class NumbersAreFactsTest {
    private static final String FILE = "knowledge-base/articles/keys/lost.md";

    @ParameterizedTest
    @ValueSource(strings = {
        "The law is of 1990, and its section 3 says so.",
        "This holds since August 2024.",
        "NHS.uk says so too.",
        "Ask after three visits, or 4 of 10 tries.",
        "It is the same for plots 1 to 100.",
        "Some need a letter, e.g. a new holder.",
        "It takes {fact:key-time}, not two weeks."})
    void datesOfEventsAndOtherFiguresPass(String text) {
        assertThat(told(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Ring 01632960001 now.", "Ring (01632) 960 001.", "Ring +44 1632 960 001.", "Call 111 first.", "Text 85258 to us.",
        "See allotment.org.uk first.", "See http://allotment.example/x.", "Write to a.b@allotment.example.", "It is £1,000 a year.",
        "It costs 50p.", "It costs 12 pounds."})
    void whatPeopleActOnStops(String text) {
        assertThat(told(text)).singleElement().satisfies(fault -> {
            assertThat(fault.warning()).isFalse();
            assertThat(fault.what()).contains("stands bare here");
        });
    }

    @Test
    void aTimeLimitInWordsIsWorthALook() {
        assertThat(told("They have twelve working days.")).singleElement().extracting(Fault::warning).isEqualTo(true);
    }

    private static List<Fault> told(String text) {
        var files = SoundFiles.with(FILE, SoundFiles.text(FILE).replace("Tell the warden today.", text));
        return ContentCheck.run(files, LocalDate.of(2026, 11, 23), false);
    }
}
