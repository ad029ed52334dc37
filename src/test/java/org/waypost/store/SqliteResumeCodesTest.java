package org.waypost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

class SqliteResumeCodesTest extends ResumeCodesContract {
    private static final String MARKER = "zebra-code-hash-4711";

    @TempDir
    Path folder;

    private Database database;

    @Override
    void open(Clock clock) {
        database = Database.open(folder);
        store = new SqliteStore(database, StoreContract.KEEP, clock);
        codes = new SqliteResumeCodes(database, StoreContract.KEEP, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void erasingLeavesNoTraceOfACode() throws IOException {
        codes.keep(begun.id(), MARKER, clock.now.plus(Duration.ofMinutes(15)));
        assertThat(traces()).isPositive();
        store.erase(begun.id());
        assertThat(traces()).isZero();
    }

    @Test
    void aCodeThatIsTooOldIsRemovedWhenTheNextIsMade() {
        clock.now = clock.now.plus(Duration.ofMinutes(20));
        codes.keep(begin("another").id(), "next", clock.now.plus(Duration.ofMinutes(15)));
        assertThat(database.read("select hash from resume_code", row -> row.getString(1))).containsExactly("next");
    }

    @Test
    void aFileOfTheFirstSchemaIsGivenTheRest() throws SQLException {
        database.close();
        try (var old = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("waypost.db"))) {
            old.createStatement().execute("drop table resume_code");
            old.createStatement().execute("drop table former_holder");
            old.createStatement().execute("drop table download");
            old.createStatement().execute("drop table outbox");
            old.createStatement().execute("pragma user_version = 1");
        }
        open(clock);
        codes.keep(begun.id(), "code", clock.now.plusSeconds(1));
        assertThat(store.load(begun.id())).isEqualTo(begun);
    }

    private long traces() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(SqliteResumeCodesTest::holdsMarker).count();
        }
    }

    private static boolean holdsMarker(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARKER);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
