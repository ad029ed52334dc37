package org.waypost.web.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waypost.access.ResumeCode;
import org.waypost.knowledge.Intent;
import org.waypost.organisations.FurtherOrganisations;
import org.waypost.organisations.OrganisationDirectory;
import org.waypost.turn.Editions;

/** What the find box finds: a caller's code, needs by their names, and hospitals, held or known to a register. It changes nothing. */
@Controller
final class FindPages {
    private static final int MOST_NEEDS = 5;
    private static final int MOST_PLACES = 4;
    private static final int MOST_CHARACTERS = 100;
    private static final int SHORTEST_PLACE = 3;
    private final Editions editions;
    private final DeskWords words;
    private final FurtherOrganisations further;

    FindPages(Editions editions, DeskWords words, FurtherOrganisations further) {
        this.further = further;
        this.editions = editions;
        this.words = words;
    }

    /** Something to take: {@code what} names what the script does with {@code value}. */
    record Found(String what, String value, String label, String more) {}

    @PostMapping("/desk/find")
    ModelAndView find(@RequestParam String q) {
        String query = q.strip().substring(0, Math.min(MOST_CHARACTERS, q.strip().length()));
        var found = new ArrayList<Found>();
        ResumeCode.read(query).filter(code -> query.matches(".*\\d.*|.*-.*")).ifPresent(code ->
                found.add(new Found("take-over", query, words.say("desk.find-code"), code.shown())));
        found.addAll(needs(query.toLowerCase(Locale.UK)));
        found.addAll(places(query));
        return new ModelAndView("pages/desk/found").addObject("found", found);
    }

    private List<Found> needs(String query) {
        var wanted = List.of(query.split("\\s+"));
        return editions.current().knowledge().intents().values().stream()
                .filter(intent -> wanted.stream().allMatch(word -> text(intent).contains(word)))
                .sorted(Comparator.comparing((Intent intent) -> intent.starts().isEmpty()).thenComparing(intent -> intent.id().value()))
                .limit(MOST_NEEDS)
                .map(intent -> new Found("choice", "need:" + intent.id(), words.label("need:" + intent.id()), ""))
                .toList();
    }

    private String text(Intent intent) {
        return (words.label("need:" + intent.id()) + " " + intent.id().value().replaceAll("[.-]", " ")).toLowerCase(Locale.UK);
    }

    private Stream<Found> hospitals(String query) {
        var places = editions.current().directory().search(query, Optional.empty(), MOST_PLACES);
        double best = places.stream().mapToDouble(OrganisationDirectory.Scored::score).max().orElse(0);
        return places.stream()
                .filter(scored -> scored.score() > best / 2)
                .map(scored -> scored.organisation())
                .map(place -> new Found("text", place.name(), place.name(), place.town()));
    }

    private List<Found> places(String query) {
        if (query.length() < SHORTEST_PLACE) {
            return List.of();
        }
        var held = hospitals(query).toList();
        return held.isEmpty() ? elsewhere(query) : held;
    }

    private List<Found> elsewhere(String query) {
        return switch (further.find(query, Optional.empty())) {
            case FurtherOrganisations.Known known -> known.organisations().stream().limit(MOST_PLACES)
                    .map(place -> new Found("text", place.name(), place.name(), place.town() + " (" + known.attribution() + ")")).toList();
            case FurtherOrganisations.Away away -> List.of();
            case FurtherOrganisations.Off off -> List.of();
        };
    }
}
