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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waypost.sending.Outcome;
import org.waypost.sending.Posting;
import org.waypost.sending.State;

class SqliteOutboxTest extends OutboxContract {
    @TempDir
    Path folder;

    private Database database;

    @Override
    void open(Clock clock) {
        database = Database.open(folder);
        store = new SqliteStore(database, StoreContract.KEEP, clock);
        outbox = new SqliteOutbox(database, StoreContract.KEEP, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theFilesHoldNoWordsOnceALetterIsSentErasedDroppedOrLapsed() throws IOException {
        outbox.keep(lengthy("one"));
        assertThat(traces()).isPositive();
        outbox.finish(leased(), new Outcome.Sent());
        assertThat(traces()).isZero();
        outbox.keep(lengthy("two"));
        outbox.drop("two");
        assertThat(traces()).isZero();
        outbox.keep(lengthy("three"));
        clock.now = clock.now.plus(KEPT);
        outbox.lapse(Samples.START);
        assertThat(traces()).isZero();
        clock.now = Samples.START;
        outbox.keep(lengthy("four"));
        store.erase(begun.id());
        assertThat(traces()).isZero();
    }

    @Test
    void whatWasKeptIsThereAfterAStop() {
        outbox.keep(posting("one", "k1"));
        database.close();
        open(clock);
        assertThat(leased().reference()).isEqualTo("one");
    }

    @Test
    void twoProcessesOnOneFileShareItsLetters() {
        try (var second = Database.open(folder)) {
            var other = new SqliteOutbox(second, StoreContract.KEEP, clock);
            outbox.keep(posting("one", "k1"));
            assertThat(other.lease(HOLD)).isPresent();
            assertThat(outbox.lease(HOLD)).isEmpty();
            assertThat(other.counts()).isEqualTo(Map.of(State.WAITING, 1L));
        }
    }

    @Test
    void aFileOfTheThirdSchemaIsGivenTheRest() throws SQLException {
        database.close();
        try (var old = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("waypost.db"))) {
            old.createStatement().execute("drop table outbox");
            old.createStatement().execute("pragma user_version = 3");
        }
        open(clock);
        outbox.keep(posting("one", "k1"));
        assertThat(leased().reference()).isEqualTo("one");
    }

    /** Longer than a page of the file, so that it lies in several. */
    private Posting lengthy(String reference) {
        var brief = posting(reference, reference);
        return new Posting(reference, begun.id(), reference, "f", "leeds", "lgi", brief.keptAt(), brief.until(),
                WORDS.repeat(2_000).getBytes(StandardCharsets.UTF_8));
    }

    private long traces() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(SqliteOutboxTest::holdsWords).count();
        }
    }

    private static boolean holdsWords(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(WORDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
