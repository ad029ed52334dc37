package org.waypost.organisations;

import java.util.List;
import java.util.Optional;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeFiles;

/** The hospitals and trusts held, from {@code knowledge-base/contacts}. */
public final class OrganisationDirectory {
    private OrganisationDirectory() {}

    /** Reads the rows; what is wrong with them becomes faults. */
    public static OrganisationDirectory read(KnowledgeFiles files, Faults faults) {
        throw new UnsupportedOperationException("under construction");
    }

    public Optional<Organisation> get(String id) {
        throw new UnsupportedOperationException("under construction");
    }

    /** The best matches for what someone typed into a search: name, nickname, town, postcode district, misspelling. */
    public List<Scored> search(String query, Optional<String> kind, int most) {
        throw new UnsupportedOperationException("under construction");
    }

    /** The organisation named somewhere in a sentence. */
    public OrganisationMatch mentioned(String text) {
        throw new UnsupportedOperationException("under construction");
    }

    /** The organisation meant by an answer to "Which hospital?": more lenient than {@link #mentioned}. */
    public OrganisationMatch answered(String text) {
        throw new UnsupportedOperationException("under construction");
    }

    /** One result of a search; the score is between 0 and 1. */
    public record Scored(Organisation organisation, double score) {}
}
