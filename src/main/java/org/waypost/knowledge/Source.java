package org.waypost.knowledge;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A public page that statements rest on.
 *
 * @param url the official page; empty when only a copy was seen and its own address isn't known
 * @param published the page's own date, if it shows one
 * @param seen the day it was read
 */
public record Source(
        SourceId id, String title, String publisher, Trust trust, Optional<URI> url, Optional<LocalDate> published, LocalDate seen) {
    /** How far a source can be trusted. */
    public enum Trust { OFFICIAL, NHS, SECONDARY }
}
