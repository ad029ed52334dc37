package org.waypost.organisations;

import java.util.Optional;

/**
 * A hospital, or a trust as a whole.
 *
 * @param id ours, of the place, such as {@code leeds-general-infirmary}
 * @param kind {@code hospital}, {@code trust}, {@code mental-health}, {@code community}, {@code ambulance} ...
 * @param town "" when not known
 * @param odsCode its trust's code
 * @param siteCode its own, or ""
 * @param trustName its trust's name
 */
public record Organisation(
        String id, String name, String kind, String town, String postcode, String odsCode, String siteCode, String trustName,
        Contacts contacts) {
    /**
     * Lines held for it, its own before its trust's. Empty means not seen, never "does not exist".
     *
     * @param marthasRule for adults, or for all ages
     * @param marthasRuleChildren for children; the same line again where one serves all ages
     */
    public record Contacts(
            Optional<ContactLine> records,
            Optional<ContactLine> pals,
            Optional<ContactLine> marthasRule,
            Optional<ContactLine> marthasRuleChildren) {}
}
