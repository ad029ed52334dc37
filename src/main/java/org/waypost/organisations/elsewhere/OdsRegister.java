package org.waypost.organisations.elsewhere;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import org.waypost.organisations.Organisation;
import tools.jackson.databind.JsonNode;

/**
 * The NHS Organisation Data Service's FHIR R4 interface, "Organisation Data Terminology", which took the place of its STU3 one: a search
 * for {@code Organization}, answered by a bundle. Roles: RO76 is a GP practice, RO197 a trust, RO198 a trust's site.
 */
final class OdsRegister implements Register {
    private static final Map<String, String> ROLES = Map.of("gp", "RO76", "trust", "RO197", "hospital", "RO198");
    private static final String POSTCODE = "[A-Z]{1,2}[0-9][0-9A-Z]?( ?[0-9][A-Z]{2})?";

    private final DirectorySettings.Service service;

    OdsRegister(DirectorySettings.Service service) {
        this.service = service;
    }

    @Override
    public URI address(String query, Optional<String> kind) {
        String upper = query.toUpperCase(Locale.UK);
        String by = upper.matches(POSTCODE) ? "address-postalcode" : "name:contains";
        var address = UriComponentsBuilder.fromUri(service.base()).pathSegment("Organization")
                .queryParam(by, "{query}").queryParam("active", "true").queryParam("_count", MOST);
        kind.map(ROLES::get).ifPresent(role -> address.queryParam("roleCode", role));
        return address.encode().buildAndExpand(Map.of("query", by.startsWith("name") ? query : upper)).toUri();
    }

    @Override
    public Map<String, String> headers() {
        return service.key().isEmpty()
                ? Map.of("Accept", "application/fhir+json")
                : Map.of("Accept", "application/fhir+json", "apikey", service.key());
    }

    @Override
    public List<Organisation> read(JsonNode answer) {
        if (!answer.path("resourceType").asString("").equals("Bundle")) {
            throw new IllegalArgumentException("no bundle");
        }
        return answer.path("entry").valueStream().map(entry -> entry.path("resource"))
                .filter(found -> found.path("resourceType").asString("").equals("Organization"))
                .filter(found -> found.path("active").asBoolean(true) && !found.path("name").asString("").isBlank())
                .map(this::organisation).limit(MOST).toList();
    }

    private Organisation organisation(JsonNode found) {
        var first = found.path("address");
        var address = first.isArray() ? first.path(0) : first;
        String code = found.path("id").asString("");
        return new Organisation("ods-" + code.toLowerCase(Locale.UK), Names.recased(found.path("name").asString()), kind(found),
                Names.recased(address.path("city").asString("")), address.path("postalCode").asString(""), code, "", "",
                new Organisation.Contacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static String kind(JsonNode found) {
        String all = found.path("extension").toString();
        return ROLES.entrySet().stream().filter(role -> all.contains("\"" + role.getValue() + "\"")).map(Map.Entry::getKey).sorted()
                .findFirst().orElse("other");
    }

    @Override
    public String attribution() {
        return service.attribution();
    }
}
