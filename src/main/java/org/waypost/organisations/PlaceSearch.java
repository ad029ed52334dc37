package org.waypost.organisations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.waypost.organisations.OrganisationDirectory.Scored;

/** Finds places by what someone types into a search box: parts of words too, rare words counting more. */
final class PlaceSearch {
    private static final double LEAST = 0.4;
    private static final double STARTS = 0.85;
    private static final double MISSPELT = 0.75;
    private static final double TRUST_NAME = 0.5;

    private final AliasBook book;
    private final Spelling spelling;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> seenIn = new HashMap<>();

    PlaceSearch(List<Place> places, AliasBook book, Spelling spelling) {
        this.book = book;
        this.spelling = spelling;
        for (Place place : places) {
            entries.add(entry(place));
        }
        entries.forEach(entry -> entry.own.forEach(word -> seenIn.merge(word, 1, Integer::sum)));
    }

    private record Entry(Place place, Set<String> own, Set<String> ofTrust) {}

    /** As someone types: the start of a word counts too. */
    List<Scored> find(String query, int most) {
        return find(query, most, 2);
    }

    /** By whole words only. */
    List<Scored> findWhole(String query, int most) {
        return find(query, most, Integer.MAX_VALUE);
    }

    private List<Scored> find(String query, int most, int leastStart) {
        var words = Words.list(query).stream().filter(word -> !Vocabulary.IDLE.contains(word)).distinct().toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var named = book.places(Words.list(query)).keySet();
        return entries.stream()
                .map(entry -> new Found(entry.place, named.contains(entry.place) ? 1.0 : 0.98 * score(entry, words, leastStart)))
                .filter(found -> found.score >= LEAST)
                .sorted(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::place, Place.ORDER))
                .limit(most)
                .map(found -> new Scored(found.place.organisation(), found.score))
                .toList();
    }

    private record Found(Place place, double score) {}

    private double score(Entry entry, List<String> words, int leastStart) {
        double got = 0;
        double all = 0;
        for (String word : words) {
            double weight = weight(word);
            all += weight;
            got += weight * likeness(entry, word, leastStart);
        }
        return got / all;
    }

    private double likeness(Entry entry, String word, int leastStart) {
        if (entry.own.contains(word)) {
            return 1;
        }
        if (word.length() >= leastStart && entry.own.stream().anyMatch(own -> own.startsWith(word))) {
            return STARTS;
        }
        var mended = spelling.mended(word);
        if (mended.isPresent() && entry.own.contains(mended.get())) {
            return MISSPELT;
        }
        return entry.ofTrust.contains(word) ? TRUST_NAME : 0;
    }

    private double weight(String word) {
        return Math.log(1 + (double) entries.size() / (1 + seenIn.getOrDefault(word, 0)));
    }

    private static Entry entry(Place place) {
        var organisation = place.organisation();
        var own = new HashSet<>(Words.list(organisation.name() + " " + organisation.town() + " " + organisation.postcode()));
        place.nicknames().forEach(nickname -> own.addAll(Words.list(nickname)));
        own.add(organisation.odsCode().toLowerCase(Locale.ROOT));
        own.add(organisation.siteCode().toLowerCase(Locale.ROOT));
        own.remove("");
        return new Entry(place, own, new HashSet<>(Words.list(organisation.trustName())));
    }
}
