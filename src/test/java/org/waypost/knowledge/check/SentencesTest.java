package org.waypost.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void sentencesEndAtStopsBeforeACapital() {
        assertThat(Sentences.of("Ask them, e.g. by phone. Do it now! Why not? {fact:a} is it."))
                .containsExactly("Ask them, e.g. by phone.", "Do it now!", "Why not?", "{fact:a} is it.");
    }

    @Test
    void syllablesAreCountedAsTheyAreSpoken() {
        assertThat(List.of("time", "asked", "wanted", "people", "hospital", "sources", "{fact:a-long-id}", "18"))
                .extracting(Sentences::syllables).containsExactly(1, 1, 2, 2, 3, 2, 1, 1);
    }

    @Test
    void plainTextReadsYoungerThanOfficialText() {
        var plain = List.of("Ask the surgery for your notes.", "They must give them to you.");
        var official = List.of("Notification of the determination will be communicated to the applicant by the organisation.");
        assertThat(Sentences.readingAge(plain)).isLessThan(9);
        assertThat(Sentences.readingAge(official)).isGreaterThan(20);
        assertThat(Sentences.readingAge(List.of())).isEqualTo(5);
    }
}
