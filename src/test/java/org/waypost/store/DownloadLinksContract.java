package org.waypost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waypost.access.Download;
import org.waypost.access.DownloadLinks;
import org.waypost.access.Downloads;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;

/** What every keeper of download links keeps to. */
abstract class DownloadLinksContract {
    static final byte[] SEALED = {1, 0, 2};
    private static final Instant LATER = Samples.START.plus(Duration.ofMinutes(5));

    final StoreContract.Hands clock = new StoreContract.Hands();
    ConversationStore store;
    DownloadLinks links;
    Conversation begun;

    /** Opens {@link #store} and {@link #links}. */
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

    @Test
    void whatWasKeptIsFoundAsOftenAsItIsAskedFor() {
        links.keep(begun.id(), "one", LATER, SEALED);
        assertThat(links.find("one")).hasValueSatisfying(found -> assertThat(found).isEqualTo(SEALED));
        assertThat(links.find("one")).isPresent();
        assertThat(links.find("another")).isEmpty();
    }

    @Test
    void fromItsEndOnItIsNotFoundAndTheSweepTakesIt() throws Exception {
        links.keep(begun.id(), "one", LATER, SEALED);
        links.keep(begun.id(), "two", LATER.plusSeconds(1), SEALED);
        clock.now = LATER.minusMillis(1);
        assertThat(links.find("one")).isPresent();
        assertThat(links.expire()).isZero();
        clock.now = LATER;
        assertThat(links.find("one")).isEmpty();
        assertThat(links.expire()).isEqualTo(1);
        clock.now = Samples.START;
        assertThat(links.find("one")).isEmpty();
        assertThat(links.find("two")).isPresent();
    }

    @Test
    void erasingTheConversationTakesItsLinksAndNoOthers() {
        var other = beginAnother();
        links.keep(begun.id(), "one", LATER, SEALED);
        links.keep(other.id(), "two", LATER, SEALED);
        store.erase(begun.id());
        assertThat(links.find("one")).isEmpty();
        assertThat(links.find("two")).isPresent();
        assertThatThrownBy(() -> links.keep(begun.id(), "three", LATER, SEALED)).isInstanceOf(ConversationGone.class);
        assertThatThrownBy(() -> links.keep(ConversationId.random(), "four", LATER, SEALED)).isInstanceOf(ConversationGone.class);
    }

    @Test
    void anExpiredConversationTakesItsLinks() {
        var end = Samples.START.plus(StoreContract.KEEP);
        clock.now = end;
        links.keep(begun.id(), "one", end.plus(Duration.ofMinutes(5)), SEALED);
        clock.now = end.plusMillis(1);
        assertThat(links.find("one")).isEmpty();
        store.expire(end);
        clock.now = end;
        assertThat(links.find("one")).isEmpty();
    }

    @Test
    void ofMoreThanTwentyTheOldestGo() {
        for (int i = 0; i <= DownloadLinks.MOST; i++) {
            links.keep(begun.id(), "k" + i, LATER.plusSeconds(i), SEALED);
        }
        assertThat(links.find("k0")).isEmpty();
        assertThat(links.find("k1")).isPresent();
        assertThat(links.find("k" + DownloadLinks.MOST)).isPresent();
    }

    @Test
    void aLinkOpensItsFileForFiveMinutes() {
        var downloads = new Downloads(links, clock);
        var link = downloads.make(begun.id(), new Download("a.txt", "text/plain", "Ann".getBytes(StandardCharsets.UTF_8)));
        assertThat(link.expiresAt()).isEqualTo(LATER);
        assertThat(downloads.open(link.key()).orElseThrow().content()).isEqualTo("Ann".getBytes(StandardCharsets.UTF_8));
        assertThat(downloads.open(link.key() + "x")).isEmpty();
        assertThat(downloads.open("")).isEmpty();
        clock.now = LATER;
        assertThat(downloads.open(link.key())).isEmpty();
    }
}
