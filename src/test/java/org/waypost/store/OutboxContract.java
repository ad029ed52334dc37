package org.waypost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.sending.Leased;
import org.waypost.sending.Outbox;
import org.waypost.sending.Outcome;
import org.waypost.sending.Posting;
import org.waypost.sending.Receipt;
import org.waypost.sending.SendingRefused;
import org.waypost.sending.State;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;

/** What every outbox keeps to. */
abstract class OutboxContract {
    static final Duration HOLD = Duration.ofMinutes(2);
    static final Duration KEPT = Duration.ofHours(72);
    static final String WORDS = "zebra-words-4711";

    final StoreContract.Hands clock = new StoreContract.Hands();
    ConversationStore store;
    Outbox outbox;
    Conversation begun;

    /** Opens {@link #store} and {@link #outbox}. */
    abstract void open(Clock clock);

    @BeforeEach
    void begin() {
        open(clock);
        begun = beginAnother();
    }

    Conversation beginAnother() {
        var fresh = Samples.conversation();
        store.begin(fresh, Samples.turn(fresh, "t0", "Hello."), "hash");
        return fresh;
    }

    Posting posting(String reference, String key) {
        return posting(begun.id(), reference, key, "f");
    }

    Posting posting(ConversationId conversation, String reference, String key, String fingerprint) {
        return new Posting(reference, conversation, key, fingerprint, "leeds", "lgi", clock.now, clock.now.plus(KEPT),
                WORDS.getBytes(StandardCharsets.UTF_8));
    }

    State state(String reference) {
        return outbox.receipt(begun.id(), reference).orElseThrow().state();
    }

    Leased leased() {
        return outbox.lease(HOLD).orElseThrow();
    }

    @Test
    void whatWasKeptIsLeasedOnceWithItsWords() {
        assertThat(outbox.keep(posting("one", "k1"))).isEqualTo(new Receipt("one", "leeds", State.WAITING));
        var letter = leased();
        assertThat(letter.reference()).isEqualTo("one");
        assertThat(letter.intake()).isEqualTo("leeds");
        assertThat(letter.tries()).isEqualTo(1);
        assertThat(letter.body()).isEqualTo(WORDS.getBytes(StandardCharsets.UTF_8));
        assertThat(outbox.lease(HOLD)).isEmpty();
    }

    @Test
    void theSameKeyGivesTheReceiptFirstGivenAndOtherContentIsRefused() {
        outbox.keep(posting("one", "k1"));
        assertThat(outbox.keep(posting("two", "k1")).reference()).isEqualTo("one");
        assertThat(outbox.finish(leased(), new Outcome.Sent())).isTrue();
        assertThat(outbox.keep(posting("three", "k1"))).isEqualTo(new Receipt("one", "leeds", State.SENT));
        assertThatThrownBy(() -> outbox.keep(posting(begun.id(), "four", "k1", "other")))
                .isInstanceOfSatisfying(SendingRefused.class, e -> assertThat(e.why()).isEqualTo(SendingRefused.Why.KEY_REUSED));
        assertThat(outbox.lease(HOLD)).isEmpty();
        assertThat(outbox.keep(posting(beginAnother().id(), "five", "k1", "other")).reference()).isEqualTo("five");
    }

    @Test
    void ofTwentyWorkersOneHasTheLetterAndOfTwentyKeepersOneKeepsIt() throws Exception {
        var receipts = atOnce(i -> outbox.keep(posting("r" + i, "k1")).reference());
        assertThat(receipts).hasSize(20).containsOnly(receipts.getFirst());
        var leases = atOnce(i -> outbox.lease(HOLD).map(Leased::reference).orElse(""));
        assertThat(leases).filteredOn(reference -> !reference.isEmpty()).hasSize(1);
    }

    @Test
    void aLeaseThatIsOverGivesTheLetterToAnotherAndTheFirstNotesNothing() {
        outbox.keep(posting("one", "k1"));
        var first = leased();
        clock.now = clock.now.plus(HOLD);
        var second = leased();
        assertThat(second.tries()).isEqualTo(2);
        assertThat(outbox.finish(first, new Outcome.Failed("late"))).isFalse();
        assertThat(state("one")).isEqualTo(State.WAITING);
        assertThat(outbox.finish(second, new Outcome.Sent())).isTrue();
        assertThat(state("one")).isEqualTo(State.SENT);
    }

    @Test
    void aLetterThatIsToBeTriedAgainIsDueWhenItsPauseIsOver() {
        outbox.keep(posting("one", "k1"));
        outbox.finish(leased(), new Outcome.Again("status-500", Duration.ofSeconds(30)));
        clock.now = clock.now.plusSeconds(29);
        assertThat(outbox.lease(HOLD)).isEmpty();
        clock.now = clock.now.plusSeconds(1);
        assertThat(leased().tries()).isEqualTo(2);
    }

    @Test
    void theLetterThatIsDueLongestGoesFirst() {
        outbox.keep(posting("one", "k1"));
        clock.now = clock.now.plusSeconds(1);
        outbox.keep(posting("two", "k2"));
        assertThat(leased().reference()).isEqualTo("one");
        assertThat(leased().reference()).isEqualTo("two");
    }

    @Test
    void aDeadLetterIsSeenAndTriedAgainOnlyWhenAnOperatorSaysSo() {
        outbox.keep(posting("one", "k1"));
        outbox.finish(leased(), new Outcome.Failed("status-400"));
        assertThat(state("one")).isEqualTo(State.FAILED);
        clock.now = clock.now.plus(Duration.ofHours(2));
        assertThat(outbox.lease(HOLD)).isEmpty();
        assertThat(outbox.notes()).containsExactly(new Outbox.Note("one", "leeds", "lgi", State.FAILED, 1, "status-400", Samples.START,
                Samples.START.plus(KEPT)));
        assertThat(outbox.retry("another")).isFalse();
        assertThat(outbox.retry("one")).isTrue();
        assertThat(outbox.retry("one")).isFalse();
        assertThat(leased().body()).isEqualTo(WORDS.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDroppedLetterGoesNowhere() {
        outbox.keep(posting("one", "k1"));
        var letter = leased();
        assertThat(outbox.drop("one")).isTrue();
        assertThat(outbox.drop("one")).isFalse();
        assertThat(outbox.finish(letter, new Outcome.Again("x", Duration.ZERO))).isFalse();
        assertThat(state("one")).isEqualTo(State.LAPSED);
        assertThat(outbox.retry("one")).isFalse();
        assertThat(outbox.lease(HOLD)).isEmpty();
    }

    @Test
    void erasingTheConversationCancelsItsLettersAndNoOthers() {
        var other = beginAnother();
        outbox.keep(posting("one", "k1"));
        outbox.keep(posting("sent", "k2"));
        var held = leased();
        outbox.keep(posting(other.id(), "two", "k1", "f"));
        store.erase(begun.id());
        assertThat(outbox.finish(held, new Outcome.Again("x", Duration.ZERO))).isFalse();
        assertThat(outbox.receipt(begun.id(), "one")).isEmpty();
        assertThat(outbox.notes()).extracting(Outbox.Note::reference).containsExactly("two");
        assertThat(leased().reference()).isEqualTo("two");
        assertThat(outbox.lease(HOLD)).isEmpty();
        assertThatThrownBy(() -> outbox.keep(posting("three", "k3"))).isInstanceOf(ConversationGone.class);
    }

    @Test
    void aConversationThatOnlyExpiresLeavesWhatWasAgreedTo() {
        outbox.keep(posting("one", "k1"));
        clock.now = clock.now.plus(StoreContract.KEEP).plusSeconds(1);
        store.expire(clock.now.minus(StoreContract.KEEP));
        assertThatThrownBy(() -> outbox.keep(posting("two", "k2"))).isInstanceOf(ConversationGone.class);
        assertThat(leased().reference()).isEqualTo("one");
    }

    @Test
    void whatCouldNotBeSentInItsTimeIsDeletedWithANote() {
        outbox.keep(posting("one", "k1"));
        outbox.keep(posting("two", "k2"));
        outbox.finish(leased(), new Outcome.Failed("status-400"));
        clock.now = Samples.START.plus(KEPT).minusMillis(1);
        assertThat(outbox.lapse(Samples.START)).isZero();
        clock.now = Samples.START.plus(KEPT);
        assertThat(outbox.lease(HOLD)).isEmpty();
        assertThat(outbox.retry("one")).isFalse();
        assertThat(outbox.lapse(Samples.START)).isEqualTo(2);
        assertThat(outbox.lapse(Samples.START)).isZero();
        assertThat(outbox.notes()).extracting(Outbox.Note::state).containsOnly(State.LAPSED).hasSize(2);
        assertThat(outbox.counts()).isEqualTo(Map.of(State.LAPSED, 2L));
        clock.now = clock.now.plus(Duration.ofDays(30));
        outbox.lapse(clock.now.minus(Duration.ofDays(30)));
        assertThat(outbox.notes()).isEmpty();
    }

    @Test
    void whatIsJustGoingDoesNotLapse() {
        outbox.keep(posting("one", "k1"));
        clock.now = Samples.START.plus(KEPT).minusSeconds(1);
        var letter = leased();
        clock.now = Samples.START.plus(KEPT);
        assertThat(outbox.lapse(Samples.START)).isZero();
        assertThat(outbox.finish(letter, new Outcome.Sent())).isTrue();
    }

    @Test
    void aConversationSendsTwentyLettersAtMost() {
        for (int i = 0; i < Outbox.MOST; i++) {
            outbox.keep(posting("r" + i, "k" + i));
        }
        assertThatThrownBy(() -> outbox.keep(posting("more", "more")))
                .isInstanceOfSatisfying(SendingRefused.class, e -> assertThat(e.why()).isEqualTo(SendingRefused.Why.TOO_MANY));
        assertThat(outbox.keep(posting("again", "k3")).reference()).isEqualTo("r3");
        assertThat(outbox.counts()).isEqualTo(Map.of(State.WAITING, 20L));
    }

    @Test
    void anotherConversationSeesNoReceipt() {
        outbox.keep(posting("one", "k1"));
        assertThat(outbox.receipt(beginAnother().id(), "one")).isEmpty();
        assertThat(outbox.receipt(begun.id(), "two")).isEmpty();
    }

    private interface Work {
        String of(int number) throws Exception;
    }

    private static ArrayList<String> atOnce(Work work) throws Exception {
        var results = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = new ArrayList<Callable<String>>();
            for (int i = 0; i < 20; i++) {
                int number = i;
                tries.add(() -> work.of(number));
            }
            for (var outcome : threads.invokeAll(tries)) {
                results.add(outcome.get());
            }
        }
        return results;
    }
}
