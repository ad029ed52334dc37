package org.waypost.sending;

import java.util.Locale;

/** How far a letter is. Its words are kept while it is {@link #WAITING} or {@link #FAILED}, and in no other state. */
public enum State {
    /** It goes as soon as the receiver takes it. */
    WAITING,
    /** The receiver has it. */
    SENT,
    /** A dead letter: the receiver won't have it, or was tried too often. An operator can have it tried again. */
    FAILED,
    /** It could not be sent in the time that was agreed to; its words are deleted. */
    LAPSED;

    /** The contract's word for it: {@code waiting sent failed lapsed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
