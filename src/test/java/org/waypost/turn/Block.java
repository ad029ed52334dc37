package org.waypost.turn;

import java.util.concurrent.CountDownLatch;

/** Something that a thread is held at until the test lets it go on. */
final class Block {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);

    /** Holds the thread that calls it. */
    void hold() {
        reached.countDown();
        await(gone);
    }

    void awaitHeld() {
        await(reached);
    }

    void letGo() {
        gone.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
