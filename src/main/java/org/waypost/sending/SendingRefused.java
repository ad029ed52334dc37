package org.waypost.sending;

/** A letter that is not taken. Nothing of it was kept. */
public final class SendingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Why why;

    public SendingRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** Why it is not taken. */
    public enum Why {
        /** Nobody agreed to it. */
        NO_CONSENT,
        /** No intake is set up for what it is or whom it is for. */
        NO_INTAKE,
        /** The key came before with other content. */
        KEY_REUSED,
        /** This conversation has sent {@link Outbox#MOST} already. */
        TOO_MANY
    }
}
