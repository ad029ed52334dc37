package org.waypost.organisations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waypost.organisations.Alias.Strength;
import org.waypost.organisations.Mentions.Mention;

/** From what a text names to which organisation it means. */
final class Choosing {
    private static final int MOST = 6;

    private Choosing() {}

    static OrganisationMatch choose(Words words, List<Mention> mentions) {
        if (mentions.isEmpty()) {
            return new OrganisationMatch.None();
        }
        var places = narrowed(words, mentions, together(mentions));
        if (places.size() == 1) {
            return new OrganisationMatch.One(places.getFirst().organisation(), confidence(mentions));
        }
        return new OrganisationMatch.Several(places.stream().limit(MOST).map(Place::organisation).toList());
    }

    /** What all mentions can mean; where they can't all mean one place, every place meant, in the order of the text. */
    private static List<Place> together(List<Mention> mentions) {
        var common = new LinkedHashSet<>(mentions.getFirst().places());
        mentions.forEach(mention -> common.retainAll(mention.places()));
        if (!common.isEmpty()) {
            return hospitalsFirst(new ArrayList<>(common));
        }
        var strongest = mentions.stream().map(Mention::strength).min(Strength::compareTo).orElse(Strength.ANSWER);
        boolean named = strongest.compareTo(Strength.NAME) <= 0;
        var all = new LinkedHashSet<Place>();
        for (Mention mention : mentions) {
            if (!named || mention.strength().compareTo(Strength.NAME) <= 0) {
                all.addAll(mention.places());
            }
        }
        return hospitalsFirst(new ArrayList<>(all));
    }

    /** A trust named together with a hospital of its own adds nothing. */
    private static List<Place> hospitalsFirst(List<Place> places) {
        var hospitalTrusts = new HashSet<String>();
        places.stream().filter(place -> !place.trust()).forEach(place -> hospitalTrusts.add(place.organisation().odsCode()));
        return places.stream().filter(place -> !place.trust() || !hospitalTrusts.contains(place.organisation().odsCode())).toList();
    }

    /** Other words of the text (a town, "children's") decide between places of one name; failing that, the foremost on one site. */
    private static List<Place> narrowed(Words words, List<Mention> mentions, List<Place> places) {
        if (places.size() < 2) {
            return places;
        }
        var others = beside(words, mentions);
        int most = places.stream().mapToInt(place -> telling(place, others)).max().orElse(0);
        var best = places.stream().filter(place -> telling(place, others) == most).toList();
        boolean oneSpan = mentions.size() == 1;
        return oneSpan && best.size() > 1 && sameTown(best) && sameName(best) ? best.subList(0, 1) : best;
    }

    /** The words that are no part of a name. */
    private static Set<String> beside(Words words, List<Mention> mentions) {
        var others = new HashSet<String>();
        for (int i = 0; i < words.size(); i++) {
            int place = i;
            if (mentions.stream().noneMatch(mention -> mention.covers(place))) {
                others.add(words.at(i));
            }
        }
        others.removeAll(Vocabulary.IDLE);
        return others;
    }

    private static int telling(Place place, Set<String> words) {
        var own = new HashSet<>(Words.list(place.organisation().town() + " " + place.organisation().name()));
        own.removeAll(Vocabulary.IDLE);
        own.retainAll(words);
        return own.size();
    }

    private static boolean sameTown(List<Place> places) {
        return places.stream().map(place -> place.organisation().town()).distinct().count() == 1;
    }

    private static boolean sameName(List<Place> places) {
        return places.stream().map(place -> place.organisation().name()).distinct().count() == 1;
    }

    private static double confidence(List<Mention> mentions) {
        var best = mentions.getFirst();
        double whole = switch (best.strength()) {
            case WHOLE -> 0.98;
            case NAME -> 0.95;
            case BESIDE -> 0.9;
            case ANSWER -> 0.8;
        };
        return best.mended() ? whole - 0.1 : whole;
    }
}
