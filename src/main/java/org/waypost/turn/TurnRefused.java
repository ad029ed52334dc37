package org.waypost.turn;

/** The conversation can't take this turn as it stands; nothing of it was kept. */
public final class TurnRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Why why;

    public TurnRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What stands in the way. */
    public enum Why {
        /** Another turn was kept first: safe to retry. */
        RACED,
        /** The client hasn't seen the latest turn. */
        MOVED_ON,
        /** The same turn id came with other content. */
        TURN_ID_REUSED
    }
}
