package org.waypost.turn;

/**
 * More words wait to be read than can be in time. Nothing was recorded, so a retry is safe; a turn with a sign of danger never gets
 * this.
 */
public final class TurnsBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TurnsBusy() {
        super("too many turns wait to be read", null, false, false);
    }
}
