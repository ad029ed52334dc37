package org.waypost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RedisDownloadLinksTest extends DownloadLinksContract {
    @Override
    void open(Clock clock) {
        var redis = RedisProcess.open(clock, StoreContract.KEEP);
        store = new RedisStore(redis);
        links = new RedisDownloadLinks(redis);
    }

    /** Here nothing sweeps: Redis removes it when its time is over. */
    @Test
    @Override
    void fromItsEndOnItIsNotFoundAndTheSweepTakesIt() throws InterruptedException {
        var end = clock.now.plus(Duration.ofMillis(300));
        links.keep(begun.id(), "one", end, SEALED);
        assertThat(links.find("one")).isPresent();
        clock.now = end;
        assertThat(links.find("one")).isEmpty();
        Thread.sleep(400);
        clock.now = Samples.START;
        assertThat(links.find("one")).as("removed by Redis itself").isEmpty();
    }

    /** Here nothing sweeps: the conversation's own time is looked at. */
    @Test
    @Override
    void anExpiredConversationTakesItsLinks() {
        var end = Samples.START.plus(StoreContract.KEEP);
        clock.now = end;
        links.keep(begun.id(), "one", end.plus(Duration.ofMinutes(5)), SEALED);
        assertThat(links.find("one")).isPresent();
        clock.now = end.plusMillis(1);
        assertThat(links.find("one")).isEmpty();
    }
}
