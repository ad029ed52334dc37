package org.waypost.cli;

/** What came in can't be read; the message says where and why. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }
}
