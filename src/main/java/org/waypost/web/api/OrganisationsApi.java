package org.waypost.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waypost.access.Limits;
import org.waypost.access.Limits.What;
import org.waypost.organisations.ContactLine;
import org.waypost.organisations.FurtherOrganisations;
import org.waypost.organisations.Organisation;
import org.waypost.organisations.OrganisationDirectory.Scored;
import org.waypost.turn.Editions;

/** Finds hospitals and trusts by what people call them. */
@RestController
final class OrganisationsApi {
    private static final Set<String> KINDS = Set.of("hospital", "trust", "gp");
    private static final int MOST_FOUND = 10;
    private static final int MOST_CHARACTERS = 200;
    /** A held place that scores less is hardly what was meant. */
    private static final double NEAR = 0.6;
    /** A register gives no score of its own. */
    private static final double FURTHER = 0.5;

    private final Editions editions;
    private final Limits limits;
    private final EdgeWords words;
    private final FurtherOrganisations further;

    OrganisationsApi(Editions editions, Limits limits, EdgeWords words, FurtherOrganisations further) {
        this.further = further;
        this.editions = editions;
        this.limits = limits;
        this.words = words;
    }

    /**
     * Best first.
     *
     * @param complete false when a national register was to be asked and could not be: there may be more
     */
    record Organisations(List<OrganisationFound> organisations, boolean complete) {}

    /** One of them. */
    record OrganisationFound(
            String id, String name, String kind, String town, String postcode, String siteCode, Trust trust, double score,
            Map<String, Line> contacts, String attribution) {}

    /** The trust it belongs to. */
    record Trust(String odsCode, String name) {}

    /** One of its lines; what was not seen is left out. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Line(
            String phone, String email, Optional<URI> page, String say, String reach, String hours, String scope, String name,
            Optional<URI> source, String publisher, String seen) {
        static Line of(ContactLine line) {
            return new Line(line.phone(), line.email(), line.page(), line.say(), line.reach(), line.hours(), line.scope(), line.name(),
                    line.source(), line.publisher(), line.seen().toString());
        }
    }

    @GetMapping(path = "/api/v1/organisations", produces = MediaType.APPLICATION_JSON_VALUE)
    Organisations find(@RequestParam String q, @RequestParam(required = false) Optional<String> kind, HttpServletRequest request) {
        if (kind.isPresent() && !KINDS.contains(kind.get())) {
            throw new Refused(Problem.invalid("Use hospital, trust or gp.", "kind"));
        }
        if (q.isBlank() || q.length() > MOST_CHARACTERS) {
            throw new Refused(Problem.invalid("Send 1 to " + MOST_CHARACTERS + " characters.", "q"));
        }
        var wait = limits.wait(Caller.asking(What.LOOK_UP, request));
        if (wait.isPresent()) {
            throw new Refused(Problem.tooMany(words.tooMany(), Caller.seconds(wait.get())));
        }
        return found(q, kind, editions.current().directory().search(q, kind, MOST_FOUND));
    }

    /** Those that are held come first; a register is asked for surgeries, and when nothing held comes near. */
    private Organisations found(String q, Optional<String> kind, List<Scored> held) {
        var found = held.stream().map(OrganisationsApi::found).toList();
        if (found.stream().anyMatch(each -> each.score() >= NEAR)) {
            return new Organisations(found, true);
        }
        return switch (further.find(q, kind)) {
            case FurtherOrganisations.Off off -> new Organisations(found, true);
            case FurtherOrganisations.Away away -> new Organisations(found, false);
            case FurtherOrganisations.Known known -> new Organisations(Stream.concat(found.stream(), known.organisations().stream()
                    .map(place -> found(place, FURTHER, known.attribution()))).limit(MOST_FOUND).toList(), true);
        };
    }

    private static OrganisationFound found(Scored scored) {
        return found(scored.organisation(), scored.score(), "");
    }

    private static OrganisationFound found(Organisation place, double score, String attribution) {
        return new OrganisationFound(place.id(), place.name(), place.kind(), place.town(), place.postcode(), place.siteCode(),
                new Trust(place.odsCode(), place.trustName()), Math.round(score * 1000) / 1000.0, lines(place.contacts()), attribution);
    }

    private static Map<String, Line> lines(Organisation.Contacts contacts) {
        var lines = new LinkedHashMap<String, Line>();
        contacts.records().ifPresent(line -> lines.put("records", Line.of(line)));
        contacts.pals().ifPresent(line -> lines.put("pals", Line.of(line)));
        contacts.marthasRule().ifPresent(line -> lines.put("marthasRule", Line.of(line)));
        contacts.marthasRuleChildren().ifPresent(line -> lines.put("marthasRuleChildren", Line.of(line)));
        return lines;
    }
}
