package org.waypost.web.page;

import java.time.Duration;
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

    /** A length in whole minutes, hours or days, such as "24 hours", "3 days". */
    static String length(Duration length) {
        long hours = length.toHours();
        if (hours >= 48 && hours % 24 == 0) {
            return hours / 24 + " days";
        }
        return hours < 1 ? length.toMinutes() + " minutes" : hours == 1 ? "1 hour" : hours + " hours";
    }
}
