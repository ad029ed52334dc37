package org.waypost.turn;

/** Unknown, erased or expired: not told apart, since nothing is kept to tell them by. */
public final class ConversationGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConversationGone() {
        super("no such conversation");
    }
}
