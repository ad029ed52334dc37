package org.waypost.access;

/** What a token may do with a conversation. */
public enum Standing {
    /** Everything. */
    HOLDER,
    /** Read and erase: the conversation was moved elsewhere by a code. */
    FORMER,
    /** Nothing. */
    STRANGER
}
