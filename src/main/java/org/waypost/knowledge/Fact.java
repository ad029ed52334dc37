package org.waypost.knowledge;

import java.util.Optional;

/**
 * A number people act on, kept once. Text refers to it as {@code {fact:id}}.
 *
 * @param value a phone number with its spaces, an address, a sum, or a time limit in words
 * @param label what a link is called; the value for all others
 * @param hours when a line is open, if known
 */
public record Fact(FactId id, Kind kind, String value, String label, Optional<String> hours, SourceId source) {
    /** What kind of number it is. */
    public enum Kind { PHONE, TEXT_NUMBER, LINK, EMAIL, TIME, MONEY }

    /** What to open for it, such as {@code tel:03450154033}; "" for a sum or time limit. */
    public String href() {
        return switch (kind) {
            case PHONE -> "tel:" + value.replaceAll("[^0-9+]", "");
            case TEXT_NUMBER -> "sms:" + value.replaceAll("[^0-9+]", "");
            case LINK -> value;
            case EMAIL -> "mailto:" + value;
            case TIME, MONEY -> "";
        };
    }

    /** As Markdown: a link to tap, or the words. */
    public String markdown() {
        return href().isEmpty() ? value : "[" + label + "](" + href() + ")";
    }
}
