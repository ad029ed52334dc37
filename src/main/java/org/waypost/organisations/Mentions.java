package org.waypost.organisations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.waypost.organisations.Alias.Strength;

/**
 * Finds where a text names places. Careful: a word that is also a town or an ordinary word counts only where the words beside it say
 * that a hospital is meant.
 */
final class Mentions {
    private final AliasBook book;
    private final Spelling spelling;

    Mentions(AliasBook book, Spelling spelling) {
        this.book = book;
        this.spelling = spelling;
    }

    /**
     * A stretch of the text and the places it may name.
     *
     * @param mended whether a spelling was mended in it
     */
    record Mention(int start, int length, List<Place> places, Strength strength, boolean mended) {
        boolean covers(int place) {
            return place >= start && place < start + length;
        }
    }

    /** In the order of the text, not overlapping, the longest at each place. */
    List<Mention> find(Words raw, boolean answering) {
        var words = spelt(raw);
        var found = new ArrayList<Mention>();
        int place = 0;
        while (place < words.size()) {
            var mention = at(words, raw, place, answering);
            if (mention.isEmpty()) {
                place++;
            } else {
                found.add(mention.getFirst());
                place += mention.getFirst().length();
            }
        }
        return found;
    }

    Words spelt(Words raw) {
        return raw.spelt(raw.words().stream().map(word -> spelling.mended(word).orElse(word)).toList());
    }

    private List<Mention> at(Words words, Words raw, int start, boolean answering) {
        for (var alias : book.startingWith(words.at(start))) {
            if (stands(alias, words, start)) {
                var mention = named(alias, words, raw, start, answering);
                if (!mention.isEmpty()) {
                    return mention;
                }
            }
        }
        return answering ? bareTown(words, start) : townHospital(words, start);
    }

    private static boolean stands(List<String> alias, Words words, int start) {
        for (int i = 0; i < alias.size(); i++) {
            if (!alias.get(i).equals(words.at(start + i))) {
                return false;
            }
        }
        return true;
    }

    private List<Mention> named(List<String> alias, Words words, Words raw, int start, boolean answering) {
        boolean mended = !stands(alias, raw, start);
        var places = new ArrayList<Place>();
        var best = Strength.ANSWER;
        for (var entry : book.places(alias).entrySet()) {
            if (answering || counts(alias, entry.getValue(), words, start, mended)) {
                places.add(entry.getKey());
                best = entry.getValue().compareTo(best) < 0 ? entry.getValue() : best;
            }
        }
        return places.isEmpty() ? List.of() : List.of(new Mention(start, alias.size(), places, best, mended));
    }

    private boolean counts(List<String> alias, Strength strength, Words words, int start, boolean mended) {
        int end = start + alias.size();
        if (alias.getFirst().equals("reading") && Vocabulary.DOING.contains(words.at(start - 1))) {
            return false;
        }
        if (mended && alias.size() == 1 && alias.getFirst().length() < 7 && !hospitalBeside(alias, words, start)) {
            return false;
        }
        return switch (strength) {
            case WHOLE -> true;
            case NAME -> sharedName(alias) ? placedThere(words, start, end) : !elsewhere(words, end) && !otherSaint(alias, words, start);
            case BESIDE -> hospitalBeside(alias, words, start) || (atPlace(alias, words, start) && !elsewhere(words, end));
            case ANSWER -> false;
        };
    }

    private static boolean sharedName(List<String> alias) {
        return alias.size() == 2 && alias.getFirst().equals("the") && Vocabulary.SHARED.contains(alias.getLast());
    }

    /** "at the royal," but not "the royal family". */
    private static boolean placedThere(Words words, int start, int end) {
        boolean closes = words.clauseEnds().get(end - 1);
        boolean ends = closes || Vocabulary.GOES_ON.contains(words.at(end));
        return Vocabulary.AT.contains(words.at(start - 1)) && ends || start == 0 && closes;
    }

    /** "our church is st mary's". */
    private static boolean otherSaint(List<String> alias, Words words, int start) {
        boolean saint = alias.getFirst().equals("st");
        return saint && IntStream.range(start - 4, start).anyMatch(i -> Vocabulary.ELSEWHERE.contains(words.at(i)));
    }

    private static boolean elsewhere(Words words, int end) {
        boolean college = words.at(end - 1).equals("college") && words.at(end).equals("london");
        return !words.clauseEnds().get(end - 1) && (college || Vocabulary.ELSEWHERE.contains(words.at(end)));
    }

    private boolean hospitalBeside(List<String> alias, Words words, int start) {
        int end = start + alias.size();
        boolean after = !words.clauseEnds().get(end - 1)
                && (Vocabulary.HOSPITAL.contains(words.at(end)) || Vocabulary.TRUST.contains(words.at(end)));
        if (after || Vocabulary.NOT_A_TOWN.contains(alias.getLast())) {
            return after && !Vocabulary.NOT_A_TOWN.contains(alias.getLast());
        }
        int before = words.at(start - 1).equals("the") ? start - 2 : start - 1;
        boolean linked = words.at(before).equals("at") || words.at(before).equals("in") || words.at(before).equals("of");
        return linked && inside(words, before - 1) && !elsewhere(words, end);
    }

    /** "hospital", "ward 7", "the consultant". */
    private static boolean inside(Words words, int place) {
        String word = words.at(place);
        return Vocabulary.INSIDE.contains(word) || word.matches("[a-z]?\\d{1,3}[a-z]?")
                && Vocabulary.INSIDE.contains(words.at(place - 1));
    }

    /** "at guys", "in the lister": a place known for its hospital, with "at" before it. */
    private boolean atPlace(List<String> alias, Words words, int start) {
        if (words.at(start - 1).equals("the") && !alias.getFirst().equals("the")) {
            return !book.isTown(alias) && Vocabulary.AT.contains(words.at(start - 2)) && words.clauseEnds().get(start + alias.size() - 1);
        }
        return words.at(start - 1).equals("at") && !Vocabulary.LIVING.contains(words.at(start - 2));
    }

    /** "leeds hospital", "hospital in leeds". */
    private List<Mention> townHospital(Words words, int start) {
        for (var town : book.townsStartingWith(words.at(start))) {
            boolean doing = town.getFirst().equals("reading") && Vocabulary.DOING.contains(words.at(start - 1));
            if (stands(town, words, start) && !doing && hospitalBeside(town, words, start)) {
                return List.of(new Mention(start, town.size(), hospitals(town), Strength.BESIDE, false));
            }
        }
        return List.of();
    }

    private List<Mention> bareTown(Words words, int start) {
        for (var town : book.townsStartingWith(words.at(start))) {
            if (stands(town, words, start)) {
                return List.of(new Mention(start, town.size(), hospitals(town), Strength.ANSWER, false));
            }
        }
        return List.of();
    }

    /** Of a town's places, those of the foremost kind: nobody means the clinic by "leeds hospital". */
    private List<Place> hospitals(List<String> town) {
        var all = book.inTown(town);
        int foremost = all.stream().mapToInt(Place::rank).min().orElse(0);
        int most = foremost == 0 ? 1 : foremost;
        Set<Place> some = new LinkedHashSet<>(all.stream().filter(place -> place.rank() <= most).toList());
        return all.stream().filter(some::contains).sorted(Place.ORDER).toList();
    }
}
