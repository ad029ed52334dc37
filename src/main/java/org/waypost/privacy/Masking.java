package org.waypost.privacy;

import java.util.List;

/** Finds personal data and masks it. */
public final class Masking {
    private Masking() {}

    /** What is found, in order, not overlapping. */
    public static List<PersonalData> find(String text) {
        throw new UnsupportedOperationException("under construction");
    }

    /** The text with each piece replaced by its kind, such as {@code [phone number]}. */
    public static String mask(String text) {
        throw new UnsupportedOperationException("under construction");
    }
}
