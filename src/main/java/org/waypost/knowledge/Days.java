package org.waypost.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as Waypost tells them everywhere: those of London, written out as 23 December 2026. */
public final class Days {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Days() {}

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, LONDON);
    }

    public static String words(LocalDate day) {
        return WORDS.format(day);
    }

    /** @param iso such as {@code 2026-12-23} */
    public static String words(String iso) {
        return words(LocalDate.parse(iso));
    }
}
