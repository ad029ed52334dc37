package org.waypost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waypost.access.Download;
import org.waypost.access.Downloads;

class SqliteDownloadLinksTest extends DownloadLinksContract {
    private static final String MARKER = "zebra-letter-4711";

    @TempDir
    Path folder;

    private Database database;

    @Override
    void open(Clock clock) {
        database = Database.open(folder);
        store = new SqliteStore(database, StoreContract.KEEP, clock);
        links = new SqliteDownloadLinks(database, StoreContract.KEEP, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theFilesHoldNothingOfALetterEvenWhileItsLinkIsGood() throws IOException {
        var letter = new Download("a.txt", "text/plain", MARKER.repeat(3_000).getBytes(StandardCharsets.UTF_8));
        var link = new Downloads(links, clock).make(begun.id(), letter);
        assertThat(traces(MARKER)).isZero();
        assertThat(traces(link.key())).isZero();
        assertThat(new Downloads(links, clock).open(link.key())).isPresent();
    }

    @Test
    void whatIsSealedIsInTheFilesUntilTheSweepOrTheErasing() throws IOException {
        var until = clock.now.plus(Duration.ofMinutes(5));
        links.keep(begun.id(), "one", until, MARKER.getBytes(StandardCharsets.UTF_8));
        assertThat(traces(MARKER)).isPositive();
        clock.now = until;
        links.expire();
        assertThat(traces(MARKER)).isZero();
        links.keep(begun.id(), "two", until.plusSeconds(1), MARKER.getBytes(StandardCharsets.UTF_8));
        store.erase(begun.id());
        assertThat(traces(MARKER)).isZero();
    }

    @Test
    void aFileOfTheSecondSchemaIsGivenTheRest() throws SQLException {
        database.close();
        try (var old = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("waypost.db"))) {
            old.createStatement().execute("drop table download");
            old.createStatement().execute("drop table outbox");
            old.createStatement().execute("pragma user_version = 2");
        }
        open(clock);
        links.keep(begun.id(), "one", clock.now.plusSeconds(1), SEALED);
        assertThat(links.find("one")).isPresent();
    }

    private long traces(String words) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> holds(file, words)).count();
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
