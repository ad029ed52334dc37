package org.waypost.privacy;

/**
 * Personal data found in a text: where, and of what kind.
 *
 * @param start index of its first character
 * @param end index past its last
 */
public record PersonalData(Kind kind, int start, int end) {
    /** What was found. */
    public enum Kind { NHS_NUMBER, PHONE, EMAIL, POSTCODE, BIRTH_DATE, NAME }
}
