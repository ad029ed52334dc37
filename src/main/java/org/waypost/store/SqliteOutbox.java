package org.waypost.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waypost.conversation.ConversationId;
import org.waypost.sending.Leased;
import org.waypost.sending.Outbox;
import org.waypost.sending.Outcome;
import org.waypost.sending.Posting;
import org.waypost.sending.Receipt;
import org.waypost.sending.SendingRefused;
import org.waypost.sending.State;
import org.waypost.turn.ConversationGone;

/**
 * Keeps letters to be sent beside the conversations, in one file and so in one commit. Words that are deleted are overwritten with zeros
 * and the write-ahead log is emptied.
 */
final class SqliteOutbox implements Outbox {
    private static final String UNSENT = "state in ('WAITING', 'FAILED')";

    private final Database database;
    private final Duration keepFor;
    private final Clock clock;

    SqliteOutbox(Database database, Duration keepFor, Clock clock) {
        this.database = database;
        this.keepFor = keepFor;
        this.clock = clock;
    }

    @Override
    public Receipt keep(Posting posting) {
        return database.write(connection -> {
            var earlier = Database.rows(connection, "select reference, intake, state, fingerprint from outbox"
                            + " where conversation = ? and key_hash = ?", row -> new Earlier(receipt(row), row.getString(4)),
                    posting.conversation().value(), posting.keyHash());
            if (earlier.isEmpty()) {
                return insert(connection, posting);
            }
            if (!earlier.getFirst().fingerprint().equals(posting.fingerprint())) {
                throw new SendingRefused(SendingRefused.Why.KEY_REUSED);
            }
            return earlier.getFirst().receipt();
        });
    }

    private record Earlier(Receipt receipt, String fingerprint) {}

    private Receipt insert(Connection connection, Posting posting) throws SQLException {
        String conversation = posting.conversation().value();
        int count = Database.rows(connection, "select count(*) from outbox where conversation = ?", row -> row.getInt(1), conversation)
                .getFirst();
        if (count >= MOST) {
            throw new SendingRefused(SendingRefused.Why.TOO_MANY);
        }
        int kept = Database.run(connection, "insert into outbox(reference, conversation, key_hash, fingerprint, intake, organisation,"
                        + " state, tries, reason, kept_at, until, next_at, lease, leased_until, body)"
                        + " select ?, id, ?, ?, ?, ?, 'WAITING', 0, '', ?, ?, ?, '', 0, ? from conversation"
                        + " where id = ? and last_at >= ? and version = ?",
                posting.reference(), posting.keyHash(), posting.fingerprint(), posting.intake(), posting.organisation(),
                posting.keptAt().toEpochMilli(), posting.until().toEpochMilli(), posting.keptAt().toEpochMilli(), posting.body(),
                conversation, clock.instant().minus(keepFor).toEpochMilli(), Encoding.VERSION);
        if (kept == 0) {
            throw new ConversationGone();
        }
        return new Receipt(posting.reference(), posting.intake(), State.WAITING);
    }

    @Override
    public Optional<Receipt> receipt(ConversationId conversation, String reference) {
        return database.read("select reference, intake, state from outbox where conversation = ? and reference = ?", SqliteOutbox::receipt,
                conversation.value(), reference).stream().findFirst();
    }

    /** Looked for before the file is locked for writing: mostly there is nothing. */
    @Override
    public Optional<Leased> lease(Duration hold) {
        long now = clock.millis();
        String due = " from outbox where state = 'WAITING' and next_at <= ? and leased_until <= ? and until > ? order by next_at limit 1";
        if (database.read("select 1" + due, row -> row.getInt(1), now, now, now).isEmpty()) {
            return Optional.empty();
        }
        return database.write(connection -> {
            var found = Database.rows(connection, "select reference, intake, tries + 1, body" + due, row -> new Leased(row.getString(1),
                    UUID.randomUUID().toString(), row.getString(2), row.getInt(3), row.getBytes(4)), now, now, now).stream().findFirst();
            if (found.isPresent()) {
                Database.run(connection, "update outbox set tries = tries + 1, lease = ?, leased_until = ? where reference = ?",
                        found.get().lease(), now + hold.toMillis(), found.get().reference());
            }
            return found;
        });
    }

    @Override
    public boolean finish(Leased leased, Outcome outcome) {
        boolean noted = switch (outcome) {
            case Outcome.Sent sent -> note(leased, "state = 'SENT', reason = '', body = null");
            case Outcome.Again again -> note(leased, "reason = ?, next_at = ?", again.reason(), clock.millis() + again.pause().toMillis());
            case Outcome.Failed failed -> note(leased, "state = 'FAILED', reason = ?", failed.reason());
        };
        if (outcome instanceof Outcome.Sent) {
            database.emptyLog();
        }
        return noted;
    }

    private boolean note(Leased leased, String change, Object... values) {
        var all = new java.util.ArrayList<Object>(List.of(values));
        all.addAll(List.of(leased.reference(), leased.lease()));
        return database.write(connection -> Database.run(connection, "update outbox set lease = '', leased_until = 0, " + change
                + " where reference = ? and lease = ?", all.toArray())) > 0;
    }

    /** What a worker holds at this moment is let be: it may just be going. */
    @Override
    public int lapse(Instant notesBefore) {
        long now = clock.millis();
        int lapsed = database.write(connection -> {
            Database.run(connection, "delete from outbox where state = 'SENT' and until <= ? or state = 'LAPSED' and until <= ?",
                    now, Math.min(now, notesBefore.toEpochMilli()));
            return Database.run(connection, "update outbox set state = 'LAPSED', body = null, lease = '' where " + UNSENT
                    + " and until <= ? and leased_until <= ?", now, now);
        });
        if (lapsed > 0) {
            database.emptyLog();
        }
        return lapsed;
    }

    @Override
    public List<Note> notes() {
        return database.read("select reference, intake, organisation, state, tries, reason, kept_at, until from outbox"
                + " where state <> 'SENT' order by kept_at, reference", row -> new Note(row.getString(1), row.getString(2),
                        row.getString(3), State.valueOf(row.getString(4)), row.getInt(5), row.getString(6),
                        Instant.ofEpochMilli(row.getLong(7)),
                        Instant.ofEpochMilli(row.getLong(8))));
    }

    @Override
    public boolean retry(String reference) {
        return database.write(connection -> Database.run(connection, "update outbox set state = 'WAITING', tries = 1, next_at = ?"
                + " where reference = ? and state = 'FAILED' and until > ?", clock.millis(), reference, clock.millis())) > 0;
    }

    @Override
    public boolean drop(String reference) {
        boolean dropped = database.write(connection -> Database.run(connection, "update outbox set state = 'LAPSED', body = null,"
                + " reason = 'dropped', lease = '', leased_until = 0 where reference = ? and " + UNSENT, reference)) > 0;
        database.emptyLog();
        return dropped;
    }

    @Override
    public Map<State, Long> counts() {
        var counts = new EnumMap<State, Long>(State.class);
        database.read("select state, count(*) from outbox group by state",
                row -> counts.put(State.valueOf(row.getString(1)), row.getLong(2)) == null);
        return counts;
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(row.getString(1), row.getString(2), State.valueOf(row.getString(3)));
    }
}
