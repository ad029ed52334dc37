package org.waypost.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.waypost.conversation.ConversationId;
import org.waypost.sending.Leased;
import org.waypost.sending.Outbox;
import org.waypost.sending.Outcome;
import org.waypost.sending.Posting;
import org.waypost.sending.Receipt;
import org.waypost.sending.SendingRefused;
import org.waypost.sending.State;

/** Keeps letters to be sent in memory, for trying out: with the process they are gone. */
final class MemoryOutbox implements Outbox {
    private static final byte[] NO_WORDS = {};
    private final Memory memory;
    private final Clock clock;

    MemoryOutbox(Memory memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    /** One letter, replaced whole. */
    record Row(Posting posting, State state, int tries, String reason, Instant next, String lease, Instant leasedUntil) {
        private static Row fresh(Posting posting) {
            return new Row(posting, State.WAITING, 0, "", posting.keptAt(), "", Instant.MIN);
        }

        private Receipt receipt() {
            return new Receipt(posting.reference(), posting.intake(), state);
        }

        private boolean isUnsent() {
            return state == State.WAITING || state == State.FAILED;
        }

        private Row held(String by, Instant until) {
            return new Row(posting, state, tries + 1, reason, next, by, until);
        }

        private Row noted(State now, String why, Instant due, int after) {
            return new Row(posting, now, after, why, due, "", Instant.MIN);
        }

        private Row wordless(State now, String why) {
            var bare = new Posting(posting.reference(), posting.conversation(), posting.keyHash(), posting.fingerprint(), posting.intake(),
                    posting.organisation(), posting.keptAt(), posting.until(), NO_WORDS);
            return new Row(bare, now, tries, why, next, "", Instant.MIN);
        }
    }

    /** While the conversation is held, so that erasing it meanwhile takes this too. */
    @Override
    public Receipt keep(Posting posting) {
        var receipts = new java.util.ArrayList<Receipt>();
        memory.change(posting.conversation(), found -> {
            receipts.add(kept(posting));
            return found;
        });
        return receipts.getFirst();
    }

    private Receipt kept(Posting posting) {
        var own = memory.outbox().values().stream().filter(row -> row.posting().conversation().equals(posting.conversation())).toList();
        var earlier = own.stream().filter(row -> row.posting().keyHash().equals(posting.keyHash())).findFirst();
        if (earlier.isPresent() && !earlier.get().posting().fingerprint().equals(posting.fingerprint())) {
            throw new SendingRefused(SendingRefused.Why.KEY_REUSED);
        }
        if (earlier.isPresent()) {
            return earlier.get().receipt();
        }
        if (own.size() >= MOST) {
            throw new SendingRefused(SendingRefused.Why.TOO_MANY);
        }
        var row = Row.fresh(posting);
        memory.outbox().put(posting.reference(), row);
        return row.receipt();
    }

    @Override
    public Optional<Receipt> receipt(ConversationId conversation, String reference) {
        return Optional.ofNullable(memory.outbox().get(reference)).filter(row -> row.posting().conversation().equals(conversation))
                .map(Row::receipt);
    }

    @Override
    public Optional<Leased> lease(Duration hold) {
        var now = clock.instant();
        String lease = UUID.randomUUID().toString();
        for (Row due : memory.outbox().values().stream().filter(row -> isDue(row, now)).sorted(Comparator.comparing(Row::next)).toList()) {
            String reference = due.posting().reference();
            if (change(reference, row -> isDue(row, now), row -> row.held(lease, now.plus(hold)))) {
                return Optional.of(new Leased(reference, lease, due.posting().intake(), due.tries() + 1, due.posting().body()));
            }
        }
        return Optional.empty();
    }

    private static boolean isDue(Row row, Instant now) {
        return row.state() == State.WAITING && !row.next().isAfter(now) && !row.leasedUntil().isAfter(now)
                && row.posting().until().isAfter(now);
    }

    @Override
    public boolean finish(Leased leased, Outcome outcome) {
        return change(leased.reference(), row -> row.lease().equals(leased.lease()), row -> switch (outcome) {
            case Outcome.Sent sent -> row.wordless(State.SENT, "");
            case Outcome.Again again -> row.noted(State.WAITING, again.reason(), clock.instant().plus(again.pause()), row.tries());
            case Outcome.Failed failed -> row.noted(State.FAILED, failed.reason(), row.next(), row.tries());
        });
    }

    @Override
    public int lapse(Instant notesBefore) {
        var now = clock.instant();
        memory.outbox().values().removeIf(row -> !row.posting().until().isAfter(now) && (row.state() == State.SENT
                || row.state() == State.LAPSED && !row.posting().until().isAfter(notesBefore)));
        Predicate<Row> over = row -> row.isUnsent() && !row.posting().until().isAfter(now) && !row.leasedUntil().isAfter(now);
        return (int) memory.outbox().keySet().stream()
                .filter(reference -> change(reference, over, row -> row.wordless(State.LAPSED, row.reason()))).count();
    }

    @Override
    public List<Note> notes() {
        return memory.outbox().values().stream().filter(row -> row.state() != State.SENT)
                .map(row -> new Note(row.posting().reference(), row.posting().intake(), row.posting().organisation(), row.state(),
                        row.tries(), row.reason(), row.posting().keptAt(), row.posting().until()))
                .sorted(Comparator.comparing(Note::keptAt).thenComparing(Note::reference)).toList();
    }

    @Override
    public boolean retry(String reference) {
        var now = clock.instant();
        return change(reference, row -> row.state() == State.FAILED && row.posting().until().isAfter(now),
                row -> row.noted(State.WAITING, row.reason(), now, 1));
    }

    @Override
    public boolean drop(String reference) {
        return change(reference, Row::isUnsent, row -> row.wordless(State.LAPSED, "dropped"));
    }

    @Override
    public Map<State, Long> counts() {
        var counts = new EnumMap<State, Long>(State.class);
        memory.outbox().values().forEach(row -> counts.merge(row.state(), 1L, Long::sum));
        return counts;
    }

    /** Whether it was there, as it must be, and was changed. */
    private boolean change(String reference, Predicate<Row> fits, UnaryOperator<Row> change) {
        var changed = new java.util.concurrent.atomic.AtomicBoolean();
        memory.outbox().computeIfPresent(reference, (same, row) -> {
            changed.set(fits.test(row));
            return changed.get() ? change.apply(row) : row;
        });
        return changed.get();
    }
}
