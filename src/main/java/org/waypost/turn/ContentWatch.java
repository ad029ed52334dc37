package org.waypost.turn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every two seconds whether the content folders changed, and has the new content served. A faulty change is refused whole. */
final class ContentWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);
    private static final long EVERY_SECONDS = 2;
    private final Editions editions;
    private final ContentSettings settings;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("content-watch").factory());
    private String refused = "";

    ContentWatch(Editions editions, ContentSettings settings) {
        this.editions = editions;
        this.settings = settings;
        if (settings.watched()) {
            timer.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Looks once. A change that was refused is told once, not every two seconds. */
    void look() {
        try {
            var files = settings.files();
            if (files.hash().equals(refused)) {
                return;
            }
            refused = files.hash();
            editions.reload(files);
            refused = "";
        } catch (ContentFaulty e) {
            LOG.warn("changed content refused, the last good version goes on serving. {}", e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the content folders can't be read just now: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
