package org.waypost.organisations;

import java.util.List;

/** Which organisation some words name. */
public sealed interface OrganisationMatch {
    /** None that is held. */
    record None() implements OrganisationMatch {}

    /** This one. */
    record One(Organisation organisation, double confidence) implements OrganisationMatch {}

    /** One of these: which town? Best first, at most six. */
    record Several(List<Organisation> organisations) implements OrganisationMatch {
        public Several {
            organisations = List.copyOf(organisations);
        }
    }
}
