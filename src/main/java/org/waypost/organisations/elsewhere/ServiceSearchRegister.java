package org.waypost.organisations.elsewhere;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import org.waypost.organisations.Organisation;
import tools.jackson.databind.JsonNode;

/** The NHS Service Search API, version 3, for which an operator needs a key. Types: GPB is a GP practice, HOS a hospital, TRU a trust. */
final class ServiceSearchRegister implements Register {
    private static final Map<String, String> TYPES = Map.of("gp", "GPB", "trust", "TRU", "hospital", "HOS");
    private static final String VERSION = "3";

    private final DirectorySettings.Service service;

    ServiceSearchRegister(DirectorySettings.Service service) {
        this.service = service;
    }

    @Override
    public URI address(String query, Optional<String> kind) {
        var address = UriComponentsBuilder.fromUri(service.base()).queryParam("api-version", VERSION).queryParam("search", "{query}")
                .queryParam("searchMode", "all").queryParam("$top", MOST);
        kind.map(TYPES::get).ifPresent(type -> address.queryParam("$filter", "OrganisationTypeId eq '" + type + "'"));
        return address.encode().buildAndExpand(Map.of("query", query)).toUri();
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Accept", "application/json", "apikey", service.key());
    }

    @Override
    public List<Organisation> read(JsonNode answer) {
        if (!answer.path("value").isArray()) {
            throw new IllegalArgumentException("no list of values");
        }
        return answer.path("value").valueStream()
                .filter(found -> !found.path("OrganisationName").asString("").isBlank())
                .map(ServiceSearchRegister::organisation).limit(MOST).toList();
    }

    private static Organisation organisation(JsonNode found) {
        String code = found.path("ODSCode").asString("");
        String type = found.path("OrganisationTypeId").asString("");
        String kind = TYPES.entrySet().stream().filter(one -> one.getValue().equals(type)).map(Map.Entry::getKey).findFirst()
                .orElse("other");
        return new Organisation("ods-" + code.toLowerCase(Locale.UK), Names.recased(found.path("OrganisationName").asString()), kind,
                Names.recased(found.path("City").asString("")), found.path("Postcode").asString(""), code, "", "",
                new Organisation.Contacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Override
    public String attribution() {
        return service.attribution();
    }
}
