package org.waypost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The store goes away under a running server. */
@DirtiesContext
class StoreAwayTest extends Asked {
    private static final String DANGER = "my dad has crushing chest pain going down his arm right now";

    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER)
    static Path folder;

    @DynamicPropertySource
    static void itsOwnFile(DynamicPropertyRegistry properties) {
        properties.add("waypost.store.path", () -> folder.toString());
    }

    @Test
    void withoutAStoreItSaysWhomToRingAndStillShowsTheCard() throws Exception {
        whenItCannotWrite();
        whenItCannotRead();
    }

    private void whenItCannotWrite() throws SQLException {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("waypost.db"))) {
            other.createStatement().execute("begin exclusive");
            unavailable(say("hello"), 0);
            unavailable(say(DANGER), 1);
        }
        assertThat(tree(get(conversation(), token)).path("turns")).isEmpty();
    }

    private void whenItCannotRead() throws IOException {
        for (String file : new String[] {"waypost.db", "waypost.db-wal"}) {
            Files.writeString(folder.resolve(file), "spoilt ".repeat(20_000));
        }
        // What SQLite still has in memory serves until a first call fails.
        post("/api/v1/conversations", "{}", "");
        unavailable(get(conversation(), token), 0);
        unavailable(post("/api/v1/conversations", "{}", ""), 0);
        unavailable(say("hello"), 0);
        unavailable(say(DANGER), 1);
        assertThat(get(conversation(), "").statusCode()).isEqualTo(401);
    }

    private void unavailable(HttpResponse<String> answer, int cards) {
        assertThat(answer.statusCode()).isEqualTo(503);
        var problem = tree(answer);
        assertThat(problem.path("type").stringValue()).isEqualTo("/problems/unavailable");
        assertThat(problem.path("detail").stringValue()).contains("999").contains("111").doesNotContain("[");
        assertThat(problem.path("messages")).hasSize(cards);
        if (cards > 0) {
            assertThat(problem.path("messages").path(0).path("type").stringValue()).isEqualTo("care-card");
        }
    }
}
