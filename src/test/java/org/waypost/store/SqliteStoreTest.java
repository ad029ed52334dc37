package org.waypost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.StoreUnavailable;

class SqliteStoreTest extends StoreContract {
    private static final String MARKER = "zebra-marker-4711";

    @TempDir
    Path folder;

    private final List<Database> opened = new ArrayList<>();

    @Override
    ConversationStore open(Clock clock) {
        var database = Database.open(folder.resolve("data"));
        opened.add(database);
        return new SqliteStore(database, KEEP, clock);
    }

    @AfterEach
    void close() {
        opened.forEach(Database::close);
    }

    @Test
    void whatWasKeptIsThereAfterAnotherOpening() {
        var next = keep(begun, "kept");
        opened.getLast().close();
        assertThat(open(clock).load(begun.id())).isEqualTo(next);
    }

    @Test
    void wordsAreInTheFilesUntilErased() throws IOException {
        keep(begun, MARKER);
        store.feedback(begun.id(), 1, false, MARKER);
        assertThat(traces()).isPositive();
        store.erase(begun.id());
        assertThat(traces()).isZero();
    }

    @Test
    void eraseEmptiesTheWriteAheadLog() throws IOException {
        keep(begun, MARKER);
        store.erase(begun.id());
        assertThat(folder.resolve("data/waypost.db-wal")).isEmptyFile();
    }

    @Test
    void expiryLeavesNoTraceEither() throws IOException {
        keep(begun, MARKER);
        store.expire(clock.now.plus(Duration.ofHours(1)));
        assertThat(traces()).isZero();
    }

    @Test
    void onlyTheOwnerMayLookIntoTheFolder() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("data"))).extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE", "OWNER_EXECUTE");
    }

    @Test
    void aLockedFileIsUnavailableAndKeepsNothing() throws SQLException {
        try (Connection other = other()) {
            other.createStatement().execute("begin exclusive");
            assertThatThrownBy(() -> keep(begun, "refused")).isInstanceOf(StoreUnavailable.class);
            other.createStatement().execute("rollback");
        }
        assertThat(store.load(begun.id())).isEqualTo(begun);
        keep(begun, "taken");
    }

    @Test
    void aFullDiskIsUnavailableAndKeepsNothing() throws SQLException {
        opened.getLast().read("pragma max_page_count = 1", row -> row.getInt(1));
        assertThatThrownBy(() -> keep(begun, MARKER.repeat(5_000))).isInstanceOf(StoreUnavailable.class);
        assertThat(store.load(begun.id())).isEqualTo(begun);
        assertThat(store.turn(begun.id(), 1)).isEmpty();
    }

    @Test
    void aTurnThatCannotBeWrittenTakesItsSnapshotBack() {
        var next = Samples.next(begun, clock.now);
        assertThatThrownBy(() -> store.append(next, Samples.turn(next, "t0", "an id that is taken")))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(store.load(begun.id())).isEqualTo(begun);
    }

    @Test
    void aFileThatIsNoDatabaseStopsTheStart() throws IOException {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("waypost.db"), "not a database ".repeat(1_000));
        assertThatThrownBy(() -> Database.open(elsewhere)).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void aFileSpoiltWhileOpenIsUnavailable() throws IOException {
        opened.getLast().close();
        Files.writeString(folder.resolve("data/waypost.db"), "spoilt ".repeat(10_000));
        assertThatThrownBy(() -> store.load(begun.id())).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> keep(begun, "lost")).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void aRowThatCannotBeReadIsUnavailableNotGone() throws SQLException {
        change("update conversation set snapshot = '{\"id\": 7'");
        assertThatThrownBy(() -> store.load(begun.id())).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void aRowOfAnotherVersionIsGone() throws SQLException {
        change("update conversation set version = 99");
        assertThatThrownBy(() -> store.load(begun.id())).isInstanceOf(ConversationGone.class);
        assertThat(store.expire(Samples.START.minusSeconds(1))).isEqualTo(1);
    }

    @Test
    void aFileOfANewerSchemaIsLeftAlone() throws SQLException {
        opened.getLast().close();
        change("pragma user_version = 99");
        assertThatThrownBy(() -> open(clock)).isInstanceOf(StoreUnavailable.class).rootCause().hasMessageContaining("schema 99");
    }

    private void change(String sql) throws SQLException {
        try (Connection other = other()) {
            other.createStatement().execute(sql);
        }
    }

    private Connection other() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/waypost.db"));
    }

    private long traces() throws IOException {
        try (var files = Files.list(folder.resolve("data"))) {
            return files.filter(this::holdsMarker).count();
        }
    }

    private boolean holdsMarker(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARKER);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
