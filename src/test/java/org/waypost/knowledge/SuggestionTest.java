package org.waypost.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> KNOWN = List.of("subject", "relation", "records.late-reply", "age");

    @Test
    void theNearestNameIsSuggested() {
        assertThat(Suggestion.of("relatoin", KNOWN)).contains("Did you mean \"relation\"?");
    }

    @Test
    void aNameWithoutItsTopicIsFound() {
        assertThat(Suggestion.of("late-reply", KNOWN)).contains("Did you mean \"records.late-reply\"?");
    }

    @Test
    void nothingNearMeansNoSuggestion() {
        assertThat(Suggestion.of("hospital", KNOWN)).isEmpty();
    }
}
