package org.waypost.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waypost.conversation.ConversationId;

/**
 * Keeps letters until their receivers have them. What {@link #keep} returned for is there after any crash. Erasing a conversation
 * removes all of its letters; a conversation that only expires leaves those that were agreed to. Every method throws what
 * {@code ConversationStore} throws when the store can't be reached.
 */
public interface Outbox {
    /** How many letters of one conversation are taken. */
    int MOST = 20;

    /**
     * Keeps a letter and its receipt, both or neither. The same key again gives the receipt first given, and keeps nothing.
     *
     * @throws org.waypost.turn.ConversationGone erased or expired meanwhile
     * @throws SendingRefused KEY_REUSED or TOO_MANY
     */
    Receipt keep(Posting posting);

    /** Nothing where that conversation has no such letter. */
    Optional<Receipt> receipt(ConversationId conversation, String reference);

    /** The letter that is due longest and that nobody holds, held for so long; none where none is due. */
    Optional<Leased> lease(Duration hold);

    /** Notes how a try ended; false, and nothing, where the lease is over or the letter was erased. */
    boolean finish(Leased leased, Outcome outcome);

    /** Deletes the words of what could not be sent in its time, and notes that kept at that moment or before; gives how many lapsed. */
    int lapse(Instant notesBefore);

    /** What was not sent, oldest first, without words. */
    List<Note> notes();

    /** A failed letter is due now, with almost all its tries (the first that follows still counts as a second, so that a receiver that
     * has to be asked is asked); false where there is no such one whose words are kept. */
    boolean retry(String reference);

    /** Deletes the words of a letter that was not sent; false where there is no such one. */
    boolean drop(String reference);

    /** How many letters are in each state. */
    Map<State, Long> counts();

    /**
     * What an operator sees of a letter.
     *
     * @param reason how the last try ended, a code of ours, or ""
     * @param until when its words are, or were, deleted
     */
    record Note(
            String reference, String intake, String organisation, State state, int tries, String reason, Instant keptAt,
            Instant until) {}
}
