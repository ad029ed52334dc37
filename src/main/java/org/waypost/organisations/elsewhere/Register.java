package org.waypost.organisations.elsewhere;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waypost.organisations.Organisation;
import tools.jackson.databind.JsonNode;

/** How one register is asked, and how its answer is read. */
interface Register {
    int MOST = 10;

    URI address(String query, Optional<String> kind);

    Map<String, String> headers();

    /** Only those in use. What an entry lacks is left empty; an entry with no name is left out. */
    List<Organisation> read(JsonNode answer);

    String attribution();
}
