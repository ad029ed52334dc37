package org.waypost.sending;

/**
 * A letter that one worker may send now, and no other.
 *
 * @param lease tells this lease from those before and after it
 * @param tries which try this is, from 1
 */
public record Leased(String reference, String lease, String intake, int tries, byte[] body) {
    /** Never its words: this may stand in a log. */
    @Override
    public String toString() {
        return "Leased " + reference;
    }
}
