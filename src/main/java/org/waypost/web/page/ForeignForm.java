package org.waypost.web.page;

/** A form that another site sent, or one that belongs to another conversation. */
final class ForeignForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForeignForm() {
        super("this form was not made for this conversation");
    }
}
