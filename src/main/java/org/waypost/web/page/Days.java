package org.waypost.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as a person reads them. */
final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Days() {}

    /** @param iso such as {@code 2026-12-23} */
    static String words(String iso) {
        return DAY.format(LocalDate.parse(iso));
    }
}
