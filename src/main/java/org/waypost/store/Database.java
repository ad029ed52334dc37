package org.waypost.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.waypost.turn.StoreUnavailable;
import tools.jackson.core.JacksonException;

/**
 * One SQLite file through one connection, a call at a time: waiting happens on a lock, outside native code. After any failure the
 * connection is closed and the next call opens it anew, so that the store comes back when its disk does.
 */
final class Database implements AutoCloseable {
    /** How long a call waits for another process's lock on the file. */
    static final int BUSY_MILLIS = 2_000;

    private static final String FILE = "waypost.db";

    /** What each version of the file added, oldest first. A file of an earlier version is given the rest; never change a line of these. */
    private static final List<List<String>> SCHEMAS = List.of(List.of(
            "create table conversation(id text primary key, version integer not null, token_hash text not null, turn integer not null,"
                    + " last_at integer not null, snapshot text not null) without rowid",
            "create index conversation_last_at on conversation(last_at)",
            "create table turn(conversation text not null references conversation(id) on delete cascade, number integer not null,"
                    + " id text not null, body text not null, primary key(conversation, number))",
            "create unique index turn_id on turn(conversation, id)",
            "create table feedback(conversation text not null references conversation(id) on delete cascade, turn integer not null,"
                    + " helpful integer not null, comment text not null, primary key(conversation, turn)) without rowid"),
            List.of(
            "create table resume_code(conversation text primary key references conversation(id) on delete cascade,"
                    + " hash text not null unique, until integer not null) without rowid",
            "create table former_holder(conversation text primary key references conversation(id) on delete cascade,"
                    + " token_hash text not null) without rowid"),
            List.of(
            "create table download(hash text primary key, conversation text not null references conversation(id) on delete cascade,"
                    + " until integer not null, sealed blob not null)",
            "create index download_conversation on download(conversation, until)"),
            // No reference to the conversation: a letter that was agreed to outlives it, unless it is erased.
            List.of(
            "create table outbox(reference text primary key, conversation text not null, key_hash text not null,"
                    + " fingerprint text not null, intake text not null, organisation text not null, state text not null,"
                    + " tries integer not null, reason text not null, kept_at integer not null, until integer not null,"
                    + " next_at integer not null, lease text not null, leased_until integer not null, body blob)",
            "create unique index outbox_key on outbox(conversation, key_hash)",
            "create index outbox_due on outbox(state, next_at)"));

    private final Path file;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection open;

    private Database(Path file) {
        this.file = file;
    }

    /** @throws StoreUnavailable when the folder can't be written or the file is no database of ours */
    static Database open(Path folder) {
        var database = new Database(folder.resolve(FILE));
        try {
            makePrivate(folder);
        } catch (IOException e) {
            throw new StoreUnavailable(e);
        }
        database.read("select 1", row -> row.getInt(1));
        return database;
    }

    /** Work inside one transaction. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Makes a value of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All of the work, on disk when this returns, or none of it. */
    <T> T write(Work<T> work) {
        return call(connection -> {
            run(connection, "begin immediate");
            try {
                T made = work.with(connection);
                run(connection, "commit");
                return made;
            } catch (RuntimeException e) {
                run(connection, "rollback");
                throw e;
            }
        });
    }

    <T> List<T> read(String sql, Row<T> maker, Object... values) {
        return call(connection -> rows(connection, sql, maker, values));
    }

    /** Moves the write-ahead log into the file and cuts it to nothing. */
    void emptyLog() {
        call(connection -> {
            int busy = rows(connection, "pragma wal_checkpoint(truncate)", row -> row.getInt(1)).getFirst();
            if (busy != 0) {
                throw new SQLException("another process keeps the write-ahead log busy");
            }
            return busy;
        });
    }

    @Override
    public void close() {
        lock.lock();
        try {
            drop();
        } finally {
            lock.unlock();
        }
    }

    /** Runs a statement; gives how many rows it changed. */
    static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    static <T> List<T> rows(Connection connection, String sql, Row<T> maker, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            var made = new ArrayList<T>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    made.add(maker.of(rows));
                }
            }
            return made;
        }
    }

    private <T> T call(Work<T> work) {
        lock.lock();
        try {
            return work.with(connection());
        } catch (SQLException | JacksonException e) {
            drop();
            throw new StoreUnavailable(e);
        } finally {
            lock.unlock();
        }
    }

    private Connection connection() throws SQLException {
        if (open == null) {
            open = connect();
        }
        return open;
    }

    private Connection connect() throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // Full: what was answered outlives a power cut too. It costs a third of a millisecond.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            prepare(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void prepare(Connection connection) throws SQLException {
        int schema = rows(connection, "pragma user_version", row -> row.getInt(1)).getFirst();
        if (schema > SCHEMAS.size()) {
            throw new SQLException("the file is of a later Waypost (schema " + schema + ", this one has " + SCHEMAS.size() + ")");
        }
        if (schema == SCHEMAS.size()) {
            return;
        }
        run(connection, "begin immediate");
        for (String step : SCHEMAS.subList(schema, SCHEMAS.size()).stream().flatMap(List::stream).toList()) {
            run(connection, step);
        }
        run(connection, "pragma user_version = " + SCHEMAS.size());
        run(connection, "commit");
    }

    private void drop() {
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // Nothing of it is used again; whatever it held uncommitted is rolled back by the next to open the file.
            }
            open = null;
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static void makePrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
