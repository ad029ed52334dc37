package org.waypost.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waypost.access.ResumeCodes;
import org.waypost.conversation.Channel;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;

/** Keeps codes beside the conversations they move; the file's own rules take them away together. */
final class SqliteResumeCodes implements ResumeCodes {
    private final Database database;
    private final Duration keepFor;
    private final Clock clock;

    SqliteResumeCodes(Database database, Duration keepFor, Clock clock) {
        this.database = database;
        this.keepFor = keepFor;
        this.clock = clock;
    }

    @Override
    public void keep(ConversationId conversation, String codeHash, Instant until) {
        database.write(connection -> {
            Database.run(connection, "delete from resume_code where until <= ?", clock.millis());
            int kept = Database.run(connection, "insert or replace into resume_code(conversation, hash, until)"
                            + " select id, ?, ? from conversation where id = ? and last_at >= ? and version = ?",
                    codeHash, until.toEpochMilli(), conversation.value(), oldest(), Encoding.VERSION);
            if (kept == 0) {
                throw new ConversationGone();
            }
            return kept;
        });
    }

    @Override
    public Optional<ConversationId> use(String codeHash, String tokenHash, Channel channel) {
        return database.write(connection -> {
            var found = Database.rows(connection, "select c.snapshot from resume_code r join conversation c on c.id = r.conversation"
                            + " where r.hash = ? and r.until > ? and c.last_at >= ? and c.version = ?",
                    row -> Encoding.conversation(row.getString(1)), codeHash, clock.millis(), oldest(), Encoding.VERSION);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            move(connection, found.getFirst().through(channel), tokenHash);
            return Optional.of(found.getFirst().id());
        });
    }

    private static void move(Connection connection, Conversation moved, String tokenHash) throws SQLException {
        String id = moved.id().value();
        Database.run(connection, "delete from resume_code where conversation = ?", id);
        Database.run(connection, "insert or replace into former_holder(conversation, token_hash)"
                + " select id, token_hash from conversation where id = ?", id);
        Database.run(connection, "update conversation set token_hash = ?, snapshot = ? where id = ?", tokenHash, Encoding.text(moved), id);
    }

    @Override
    public List<String> former(ConversationId conversation) {
        return database.read("select f.token_hash from former_holder f join conversation c on c.id = f.conversation"
                        + " where c.id = ? and c.last_at >= ? and c.version = ?",
                row -> row.getString(1), conversation.value(), oldest(), Encoding.VERSION);
    }

    private long oldest() {
        return clock.instant().minus(keepFor).toEpochMilli();
    }
}
