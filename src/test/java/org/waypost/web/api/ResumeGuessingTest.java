package org.waypost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Guessing a code is stopped, from one place and from many together. */
class ResumeGuessingTest {

    @Nested
    @TestPropertySource(properties = "waypost.limits.resumes=3")
    class FromOnePlace extends Asked {
        @Test
        void theFourthGuessWaits() {
            assertThat(guesses(this, 4)).containsExactly(404, 404, 404, 429);
        }
    }

    @Nested
    @TestPropertySource(properties = {"waypost.limits.resumes=100", "waypost.limits.all-resumes=2"})
    class FromManyPlaces extends Asked {
        @Test
        void theThirdGuessWaitsWhoeverMakesIt() {
            assertThat(guesses(this, 3)).containsExactly(404, 404, 429);
        }
    }

    private static List<Integer> guesses(Asked asked, int many) {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < many; i++) {
            HttpResponse<String> answer = asked.post("/api/v1/conversations/resume", "{\"code\": \"7K3M-9PQX\"}", "");
            statuses.add(answer.statusCode());
            if (answer.statusCode() == 429) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(asked.tree(answer).path("detail").stringValue()).contains("999").contains("111");
            }
        }
        return statuses;
    }
}
