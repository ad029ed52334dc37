package org.waypost.sending;

/**
 * What a person keeps of a letter that is sent for them.
 *
 * @param reference as {@link Reference} makes it
 * @param intake the id of the intake it goes to
 */
public record Receipt(String reference, String intake, State state) {}
