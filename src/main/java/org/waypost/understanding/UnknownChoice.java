package org.waypost.understanding;

/** A choice was sent that this conversation doesn't offer. */
public final class UnknownChoice extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownChoice() {
        super("no such choice is offered here");
    }
}
