package org.waypost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Turn;
import org.waypost.turn.TurnRefused;

/** What every store keeps to. */
abstract class StoreContract {
    static final Duration KEEP = Duration.ofHours(24);

    final Hands clock = new Hands();
    ConversationStore store;
    Conversation begun;

    abstract ConversationStore open(Clock clock);

    @BeforeEach
    void begin() {
        store = open(clock);
        begun = begin("Hello.");
    }

    @Test
    void whatWasBegunIsLoadedAsItWas() {
        assertThat(store.load(begun.id())).isEqualTo(begun);
        assertThat(store.tokenHash(begun.id())).isEqualTo("hash");
        assertThat(store.turn(begun.id(), 0)).contains(Samples.turn(begun, "t0", "Hello."));
    }

    @Test
    void aSnapshotWithEverythingInItComesBackEqual() {
        var next = Samples.next(begun, Samples.START.plusSeconds(5));
        var turn = Samples.turn(next, "t1", "my late mum's notes");
        assertThat(store.append(next, turn)).isEqualTo(turn);
        assertThat(store.load(begun.id())).isEqualTo(next);
        assertThat(store.turn(begun.id(), "t1")).contains(turn);
        assertThat(store.turn(begun.id(), 1)).contains(turn);
    }

    @Test
    void aTurnThatIsNotThereIsNone() {
        assertThat(store.turn(begun.id(), "t9")).isEmpty();
        assertThat(store.turn(begun.id(), 9)).isEmpty();
        assertThat(store.turn(ConversationId.random(), 0)).isEmpty();
    }

    @Test
    void theSecondOfTwoTurnsOnOneSnapshotIsRefusedAndLeavesNothing() {
        var next = keep(begun, "first");
        assertThatThrownBy(() -> store.append(next, Samples.turn(next, "late", "second")))
                .isInstanceOfSatisfying(TurnRefused.class, refused -> assertThat(refused.why()).isEqualTo(TurnRefused.Why.RACED));
        assertThat(store.turn(begun.id(), "late")).isEmpty();
        assertThat(store.load(begun.id())).isEqualTo(next);
    }

    @Test
    void ofTwentyTurnsAtOnceOneIsKept() throws Exception {
        var next = Samples.next(begun, Samples.START.plusSeconds(5));
        int kept = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = new java.util.ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 20; i++) {
                var turn = Samples.turn(next, "try" + i, "try " + i);
                tries.add(() -> took(next, turn));
            }
            for (var outcome : threads.invokeAll(tries)) {
                kept += outcome.get() ? 1 : 0;
            }
        }
        assertThat(kept).isEqualTo(1);
        assertThat(store.transcript(begun.id(), 0, 100)).hasSize(1);
    }

    @Test
    void theTranscriptStartsAfterANumberAndStopsAtTheLimit() {
        var last = begun;
        for (int i = 1; i <= 5; i++) {
            last = keep(last, "word " + i);
        }
        assertThat(store.transcript(begun.id(), 2, 2)).extracting(Turn::number).containsExactly(3, 4);
        assertThat(store.transcript(begun.id(), -1, 100)).extracting(Turn::number).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(store.transcript(begun.id(), 5, 100)).isEmpty();
    }

    @Test
    void theLastFiveHundredTurnsAreKeptForShowing() {
        var last = begun;
        for (int i = 1; i <= 503; i++) {
            last = keep(last, "word " + i);
        }
        assertThat(store.transcript(begun.id(), -1, 1000)).hasSize(500).first().extracting(Turn::number).isEqualTo(4);
        assertThat(store.load(begun.id()).turn()).isEqualTo(503);
    }

    @Test
    void anErasedConversationIsGoneInEveryWay() {
        keep(begun, "secret");
        store.feedback(begun.id(), 1, true, "kind");
        store.erase(begun.id());
        goneInEveryWay(begun);
        store.erase(begun.id());
    }

    @Test
    void erasingOneLeavesTheOthers() {
        var other = begin("Hello again.");
        store.erase(begun.id());
        assertThat(store.load(other.id())).isEqualTo(other);
    }

    @Test
    void feedbackMayBeGivenTwiceAndOnlyOnWhatIsThere() {
        store.feedback(begun.id(), 0, true, "");
        store.feedback(begun.id(), 0, false, "it was about something else");
        assertThatThrownBy(() -> store.feedback(ConversationId.random(), 0, true, "")).isInstanceOf(ConversationGone.class);
    }

    @Test
    void aConversationOutlivesItsTimeByNothing() {
        clock.now = Samples.START.plus(KEEP);
        assertThat(store.load(begun.id())).isEqualTo(begun);
        clock.now = Samples.START.plus(KEEP).plusMillis(1);
        goneInEveryWay(begun);
    }

    @Test
    void eachTurnGivesAnotherDay() {
        clock.now = Samples.START.plus(Duration.ofHours(20));
        var next = keep(begun, "still here");
        clock.now = Samples.START.plus(Duration.ofHours(43));
        assertThat(store.load(begun.id())).isEqualTo(next);
    }

    @Test
    void theSweepRemovesWhatIsOldAndCountsIt() throws Exception {
        clock.now = Samples.START.plus(Duration.ofHours(20));
        var younger = begin("Hello, younger.");
        assertThat(store.expire(Samples.START.plus(Duration.ofHours(1)))).isEqualTo(1);
        assertThatThrownBy(() -> store.load(begun.id())).isInstanceOf(ConversationGone.class);
        assertThat(store.load(younger.id())).isEqualTo(younger);
        assertThat(store.expire(Samples.START.plus(Duration.ofHours(1)))).isZero();
    }

    Conversation begin(String greeting) {
        var fresh = Samples.conversation();
        var now = Conversation.fresh(fresh.id(), fresh.channel(), fresh.topic(), clock.now);
        store.begin(now, Samples.turn(now, "t0", greeting), "hash");
        return now;
    }

    Conversation keep(Conversation before, String words) {
        var next = Samples.next(before, clock.now);
        store.append(next, Samples.turn(next, "t" + next.turn(), words));
        return next;
    }

    void goneInEveryWay(Conversation conversation) {
        var id = conversation.id();
        var next = Samples.next(conversation, clock.now);
        assertThatThrownBy(() -> store.load(id)).isInstanceOf(ConversationGone.class);
        assertThatThrownBy(() -> store.tokenHash(id)).isInstanceOf(ConversationGone.class);
        assertThatThrownBy(() -> store.transcript(id, -1, 10)).isInstanceOf(ConversationGone.class);
        assertThatThrownBy(() -> store.append(next, Samples.turn(next, "x", "x"))).isInstanceOf(ConversationGone.class);
        assertThatThrownBy(() -> store.feedback(id, 0, true, "")).isInstanceOf(ConversationGone.class);
        assertThat(store.turn(id, 0)).isEmpty();
        assertThat(store.turn(id, "t0")).isEmpty();
    }

    private boolean took(Conversation next, Turn turn) {
        try {
            store.append(next, turn);
            return true;
        } catch (TurnRefused e) {
            return false;
        }
    }

    /** A clock whose hands the test moves. */
    static final class Hands extends Clock {
        volatile Instant now = Samples.START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
