package org.waypost.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Turn;
import org.waypost.turn.TurnRefused;

/**
 * Keeps conversations in one SQLite file. A snapshot and its turn are one commit, on disk before the method returns. What is erased is
 * overwritten with zeros and the write-ahead log is emptied, so that no trace of it stays in any file.
 */
final class SqliteStore implements ConversationStore {
    /** How many turns are kept for showing. */
    static final int TURNS_SHOWN = 500;

    private final Database database;
    private final Duration keepFor;
    private final Clock clock;

    SqliteStore(Database database, Duration keepFor, Clock clock) {
        this.database = database;
        this.keepFor = keepFor;
        this.clock = clock;
    }

    @Override
    public void begin(Conversation conversation, Turn greeting, String tokenHash) {
        database.write(connection -> {
            Database.run(connection,
                    "insert into conversation(id, version, token_hash, turn, last_at, snapshot) values (?, ?, ?, ?, ?, ?)",
                    conversation.id().value(), Encoding.VERSION, tokenHash, conversation.turn(), conversation.lastAt().toEpochMilli(),
                    Encoding.text(conversation));
            return insert(connection, conversation.id(), greeting);
        });
    }

    @Override
    public Conversation load(ConversationId id) {
        return one(id, "snapshot", row -> Encoding.conversation(row.getString(1)));
    }

    @Override
    public String tokenHash(ConversationId id) {
        return one(id, "token_hash", row -> row.getString(1));
    }

    @Override
    public Optional<Turn> turn(ConversationId id, String turnId) {
        return turns("t.id = ?", id, turnId).stream().findFirst();
    }

    @Override
    public Optional<Turn> turn(ConversationId id, int number) {
        return turns("t.number = ?", id, number).stream().findFirst();
    }

    @Override
    public Turn append(Conversation next, Turn turn) {
        return database.write(connection -> {
            int replaced = Database.run(connection,
                    "update conversation set turn = ?, last_at = ?, snapshot = ?"
                            + " where id = ? and turn = ? and json_extract(snapshot, '$.channel') = ? and last_at >= ? and version = ?",
                    next.turn(), next.lastAt().toEpochMilli(), Encoding.text(next), next.id().value(), next.turn() - 1,
                    next.channel().name(), oldest(), Encoding.VERSION);
            if (replaced == 0) {
                throw exists(connection, next.id()) ? new TurnRefused(TurnRefused.Why.RACED) : new ConversationGone();
            }
            Database.run(connection, "delete from turn where conversation = ? and number <= ?",
                    next.id().value(), turn.number() - TURNS_SHOWN);
            return insert(connection, next.id(), turn);
        });
    }

    @Override
    public List<Turn> transcript(ConversationId id, int after, int limit) {
        one(id, "id", row -> row.getString(1));
        return turns("t.number > ? order by t.number limit ?", id, after, limit);
    }

    @Override
    public void feedback(ConversationId id, int turn, boolean helpful, String comment) {
        one(id, "id", row -> row.getString(1));
        database.write(connection -> Database.run(connection,
                "insert or replace into feedback(conversation, turn, helpful, comment) select id, ?, ?, ? from conversation where id = ?",
                turn, helpful ? 1 : 0, comment, id.value()));
    }

    @Override
    public void erase(ConversationId id) {
        database.write(connection -> {
            Database.run(connection, "delete from outbox where conversation = ?", id.value());
            return Database.run(connection, "delete from conversation where id = ?", id.value());
        });
        database.emptyLog();
    }

    @Override
    public Duration keepFor() {
        return keepFor;
    }

    @Override
    public int expire(Instant lastTurnBefore) {
        int gone = database.write(connection -> Database.run(connection, "delete from conversation where last_at < ? or version <> ?",
                lastTurnBefore.toEpochMilli(), Encoding.VERSION));
        if (gone > 0) {
            database.emptyLog();
        }
        return gone;
    }

    private <T> T one(ConversationId id, String column, Database.Row<T> maker) {
        var found = database.read("select " + column + " from conversation where id = ? and last_at >= ? and version = ?",
                maker, id.value(), oldest(), Encoding.VERSION);
        return found.stream().findFirst().orElseThrow(ConversationGone::new);
    }

    private List<Turn> turns(String which, ConversationId id, Object... values) {
        var all = new ArrayList<Object>(List.of(id.value(), oldest(), Encoding.VERSION));
        all.addAll(List.of(values));
        return database.read("select t.body from turn t join conversation c on c.id = t.conversation"
                + " where c.id = ? and c.last_at >= ? and c.version = ? and " + which, SqliteStore::turn, all.toArray());
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return Encoding.turn(row.getString(1));
    }

    private static Turn insert(Connection connection, ConversationId id, Turn turn) throws SQLException {
        Database.run(connection, "insert into turn(conversation, number, id, body) values (?, ?, ?, ?)",
                id.value(), turn.number(), turn.id(), Encoding.text(turn));
        return turn;
    }

    private boolean exists(Connection connection, ConversationId id) throws SQLException {
        return !Database.rows(connection, "select 1 from conversation where id = ? and last_at >= ? and version = ?",
                row -> row.getInt(1), id.value(), oldest(), Encoding.VERSION).isEmpty();
    }

    private long oldest() {
        return clock.instant().minus(keepFor).toEpochMilli();
    }
}
