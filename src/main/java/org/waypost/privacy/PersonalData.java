package org.waypost.privacy;

/**
 * Personal data found in a text: where, and of what kind.
 *
 * @param start index of its first character
 * @param end index past its last
 */
public record PersonalData(Kind kind, int start, int end) {
    /** What was found. */
    public enum Kind {
        NHS_NUMBER("NHS number"),
        PHONE("phone number"),
        EMAIL("e-mail address"),
        POSTCODE("postcode"),
        BIRTH_DATE("date of birth"),
        NAME("name");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What stands in its place, without brackets. */
        public String words() {
            return words;
        }
    }
}
