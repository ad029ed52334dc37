package org.waypost.sending;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.waypost.turn.StoreUnavailable;

/** Has the postman look again and again, a few at a time: one receiver that hangs doesn't hold up the others. */
final class Round implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int AT_A_TIME = 4;
    private static final long LAPSE_EVERY_SECONDS = 60;
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(AT_A_TIME + 1, Thread.ofPlatform().daemon().name("sending-", 0).factory());

    Round(Postman postman, SendingSettings settings) {
        for (int i = 0; i < AT_A_TIME; i++) {
            every(settings.every().toMillis(), postman::deliverDue);
        }
        every(TimeUnit.SECONDS.toMillis(LAPSE_EVERY_SECONDS), postman::lapse);
    }

    private void every(long millis, Runnable work) {
        var unused = timer.scheduleWithFixedDelay(() -> {
            try {
                work.run();
            } catch (StoreUnavailable e) {
                LOG.warn("sending put off: the store is away");
            } catch (RuntimeException e) {
                // Its message may hold anything; without this the round would end in silence.
                LOG.error("sending failed: {}", e.getClass().getName());
            }
        }, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
