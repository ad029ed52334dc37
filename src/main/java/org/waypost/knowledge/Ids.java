package org.waypost.knowledge;

import java.util.regex.Pattern;

/** What an id may look like: words of letters and digits, joined by hyphens or dots. */
public final class Ids {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*");

    private Ids() {}

    /** True when a text may be an id. */
    public static boolean valid(String value) {
        return ID.matcher(value).matches();
    }

    static void check(String value) {
        if (!valid(value)) {
            throw new IllegalArgumentException("not an id: words of letters and digits, joined by hyphens or dots");
        }
    }
}
