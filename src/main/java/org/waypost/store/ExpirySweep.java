package org.waypost.store;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.waypost.access.DownloadLinks;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.StoreUnavailable;

/**
 * Removes expired conversations and download links, once a minute. They can't be read in between either: the store looks at the time
 * itself.
 */
final class ExpirySweep implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ExpirySweep.class);
    private static final long EVERY_SECONDS = 60;

    private final ConversationStore store;
    private final DownloadLinks links;
    private final Duration keepFor;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("expiry-sweep").factory());

    ExpirySweep(ConversationStore store, DownloadLinks links, Duration keepFor, Clock clock) {
        this.store = store;
        this.links = links;
        this.keepFor = keepFor;
        this.clock = clock;
        var unused = timer.scheduleWithFixedDelay(this::sweep, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void sweep() {
        try {
            links.expire();
            int gone = store.expire(clock.instant().minus(keepFor));
            if (gone > 0) {
                LOG.info("sweep expired={}", gone);
            }
        } catch (StoreUnavailable e) {
            LOG.warn("sweep put off: the store is away ({})", e.getCause() == null ? "" : e.getCause().getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
