package org.waypost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waypost.access.ResumeCodes;
import org.waypost.conversation.Channel;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.TurnRefused;

/** What every keeper of resume codes keeps to. */
abstract class ResumeCodesContract {
    private static final Instant LATER = Samples.START.plus(Duration.ofMinutes(15));

    final StoreContract.Hands clock = new StoreContract.Hands();
    ConversationStore store;
    ResumeCodes codes;
    Conversation begun;

    /** Opens {@link #store} and {@link #codes}. */
    abstract void open(Clock clock);

    @BeforeEach
    void begin() {
        open(clock);
        begun = begin("page");
        codes.keep(begun.id(), "code", LATER);
    }

    Conversation begin(String tokenHash) {
        var fresh = Samples.conversation();
        store.begin(fresh, Samples.turn(fresh, "t0", "Hello."), tokenHash);
        return fresh;
    }

    @Test
    void aCodeMovesItsConversationToAnotherTokenAndChannel() {
        begin("another");
        assertThat(codes.former(begun.id())).isEmpty();
        assertThat(codes.use("code", "desk", Channel.DESK)).contains(begun.id());
        assertThat(store.tokenHash(begun.id())).isEqualTo("desk");
        assertThat(codes.former(begun.id())).containsExactly("page");
        assertThat(store.load(begun.id())).isEqualTo(begun.through(Channel.DESK));
    }

    @Test
    void aCodeIsUsedOnce() {
        codes.use("code", "desk", Channel.DESK);
        assertThat(codes.use("code", "thief", Channel.API)).isEmpty();
        assertThat(store.tokenHash(begun.id())).isEqualTo("desk");
    }

    @Test
    void ofTwentyWhoSendOneCodeAtOnceOneGetsIt() throws Exception {
        int got = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = new java.util.ArrayList<Callable<Optional<ConversationId>>>();
            for (int i = 0; i < 20; i++) {
                String token = "token" + i;
                tries.add(() -> codes.use("code", token, Channel.DESK));
            }
            for (var outcome : threads.invokeAll(tries)) {
                got += outcome.get().isPresent() ? 1 : 0;
            }
        }
        assertThat(got).isEqualTo(1);
        assertThat(codes.former(begun.id())).containsExactly("page");
    }

    @Test
    void aNewCodeCancelsTheOlder() {
        codes.keep(begun.id(), "newer", LATER);
        assertThat(codes.use("code", "desk", Channel.DESK)).isEmpty();
        assertThat(codes.use("newer", "desk", Channel.DESK)).contains(begun.id());
    }

    @Test
    void aCodeOpensNothingFromItsEndOn() {
        clock.now = LATER;
        assertThat(codes.use("code", "desk", Channel.DESK)).isEmpty();
        clock.now = LATER.minusMillis(1);
        assertThat(codes.use("code", "desk", Channel.DESK)).isPresent();
    }

    @Test
    void anUnknownCodeOpensNothing() {
        assertThat(codes.use("guess", "desk", Channel.DESK)).isEmpty();
        assertThat(store.tokenHash(begun.id())).isEqualTo("page");
    }

    @Test
    void aNewCodeBringsItBackAndOnlyTheLastHolderIsRemembered() {
        codes.use("code", "desk", Channel.DESK);
        codes.keep(begun.id(), "back", LATER);
        codes.use("back", "phone", Channel.WEB);
        assertThat(store.tokenHash(begun.id())).isEqualTo("phone");
        assertThat(codes.former(begun.id())).containsExactly("desk");
        assertThat(store.load(begun.id()).channel()).isEqualTo(Channel.WEB);
    }

    @Test
    void aTurnThatWasUnderWayWhenItMovedIsNotKept() {
        var next = Samples.next(begun, clock.now);
        codes.use("code", "desk", Channel.DESK);
        assertThatThrownBy(() -> store.append(next, Samples.turn(next, "t1", "late")))
                .isInstanceOfSatisfying(TurnRefused.class, refused -> assertThat(refused.why()).isEqualTo(TurnRefused.Why.RACED));
        assertThat(store.load(begun.id()).channel()).isEqualTo(Channel.DESK);
    }

    @Test
    void erasingTakesTheCodeAndTheFormerHolder() {
        codes.use("code", "desk", Channel.DESK);
        codes.keep(begun.id(), "back", LATER);
        store.erase(begun.id());
        assertThat(codes.use("back", "phone", Channel.WEB)).isEmpty();
        assertThat(codes.former(begun.id())).isEmpty();
        assertThatThrownBy(() -> codes.keep(begun.id(), "again", LATER)).isInstanceOf(ConversationGone.class);
    }

    @Test
    void anExpiredConversationIsOpenedByNoCode() {
        clock.now = Samples.START.plus(StoreContract.KEEP).plusMillis(1);
        var muchLater = clock.now.plus(Duration.ofMinutes(15));
        assertThatThrownBy(() -> codes.keep(begun.id(), "late", muchLater)).isInstanceOf(ConversationGone.class);
        clock.now = Samples.START.plus(StoreContract.KEEP);
        codes.keep(begun.id(), "late", muchLater);
        clock.now = clock.now.plusMillis(1);
        assertThat(codes.use("late", "desk", Channel.DESK)).isEmpty();
        store.expire(clock.now);
        assertThat(codes.use("late", "desk", Channel.DESK)).isEmpty();
    }

    @Test
    void aConversationThatNeverWasHasNoCode() {
        assertThatThrownBy(() -> codes.keep(ConversationId.random(), "code2", LATER)).isInstanceOf(ConversationGone.class);
        assertThat(codes.former(ConversationId.random())).isEmpty();
    }
}
