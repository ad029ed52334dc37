package org.waypost.turn;

/** The store is away: nothing was recorded, so a retry is safe. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(Throwable cause) {
        super("the store can't be reached", cause);
    }
}
