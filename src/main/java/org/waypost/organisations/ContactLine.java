package org.waypost.organisations;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line as its source showed it. Nothing was dialled: it is shown with its source and the day it was seen.
 *
 * @param phone with its spaces, or ""
 * @param email or ""
 * @param page the organisation's own page about it
 * @param say what to say to whoever answers, or ""
 * @param reach {@code direct}, {@code switchboard} or {@code whatsapp}; "" when not told
 * @param hours or ""
 * @param scope whom it is for, or ""
 * @param name what the hospital calls it, or ""
 * @param source the page it was read on
 */
public record ContactLine(
        String phone,
        String email,
        Optional<URI> page,
        String say,
        String reach,
        String hours,
        String scope,
        String name,
        Optional<URI> source,
        String publisher,
        LocalDate seen) {}
