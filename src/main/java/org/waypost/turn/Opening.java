package org.waypost.turn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The content being opened while the rest starts. */
final class Opening {
    private final CompletableFuture<Editions> editions;

    private Opening(CompletableFuture<Editions> editions) {
        this.editions = editions;
    }

    static Opening begin(ContentSettings settings, Clock clock) {
        var editions = new CompletableFuture<Editions>();
        Thread.ofPlatform().daemon().name("content-opening").start(() -> {
            try {
                editions.complete(Editions.open(settings.files(), clock));
            } catch (IOException e) {
                editions.completeExceptionally(new UncheckedIOException(e));
            } catch (RuntimeException | Error e) {
                editions.completeExceptionally(e);
            }
        });
        return new Opening(editions);
    }

    /**
     * Waits for it.
     *
     * @throws ContentFaulty when the files have faults
     * @throws UncheckedIOException when a folder can't be read
     */
    Editions done() {
        try {
            return editions.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
