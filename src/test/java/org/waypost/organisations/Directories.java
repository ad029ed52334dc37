package org.waypost.organisations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeFiles;

/** The real directory, read once. */
final class Directories {
    private static final Faults FAULTS = new Faults();
    static final OrganisationDirectory REAL = OrganisationDirectory.read(files(), FAULTS);

    private Directories() {}

    static KnowledgeFiles files() {
        try {
            return KnowledgeFiles.in(Path.of("knowledge-base"), "knowledge-base");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> faults() {
        return FAULTS.all().stream().map(Object::toString).toList();
    }

    /** The id of the one, the ids of several joined by commas, or "" for none. */
    static String ids(OrganisationMatch match) {
        return switch (match) {
            case OrganisationMatch.None none -> "";
            case OrganisationMatch.One one -> one.organisation().id();
            case OrganisationMatch.Several several -> String.join(",", several.organisations().stream().map(Organisation::id).toList());
        };
    }
}
