package org.waypost.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.waypost.access.DownloadLinks;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;

/** Keeps sealed files beside their conversations; the file's own rules take them away together. */
final class SqliteDownloadLinks implements DownloadLinks {
    private final Database database;
    private final Duration keepFor;
    private final Clock clock;

    SqliteDownloadLinks(Database database, Duration keepFor, Clock clock) {
        this.database = database;
        this.keepFor = keepFor;
        this.clock = clock;
    }

    @Override
    public void keep(ConversationId conversation, String keyHash, Instant until, byte[] sealed) {
        database.write(connection -> {
            int kept = Database.run(connection, "insert into download(hash, conversation, until, sealed)"
                            + " select ?, id, ?, ? from conversation where id = ? and last_at >= ? and version = ?",
                    keyHash, until.toEpochMilli(), sealed, conversation.value(), oldest(), Encoding.VERSION);
            if (kept == 0) {
                throw new ConversationGone();
            }
            return Database.run(connection, "delete from download where conversation = ? and hash not in"
                    + " (select hash from download where conversation = ? order by until desc, rowid desc limit ?)",
                    conversation.value(), conversation.value(), MOST);
        });
    }

    @Override
    public Optional<byte[]> find(String keyHash) {
        return database.read("select d.sealed from download d join conversation c on c.id = d.conversation"
                        + " where d.hash = ? and d.until > ? and c.last_at >= ? and c.version = ?",
                row -> row.getBytes(1), keyHash, clock.millis(), oldest(), Encoding.VERSION).stream().findFirst();
    }

    @Override
    public int expire() {
        int gone = database.write(connection -> Database.run(connection, "delete from download where until <= ?", clock.millis()));
        if (gone > 0) {
            database.emptyLog();
        }
        return gone;
    }

    private long oldest() {
        return clock.instant().minus(keepFor).toEpochMilli();
    }
}
