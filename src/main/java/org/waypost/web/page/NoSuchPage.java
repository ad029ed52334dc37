package org.waypost.web.page;

/** There is nothing at this address. */
final class NoSuchPage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchPage() {
        super("nothing at this address");
    }
}
