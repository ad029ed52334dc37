package org.waypost.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waypost.organisations.Alias.Strength;

/** Every way to name every place, found by its first word. */
final class AliasBook {
    private final Map<List<String>, Map<Place, Strength>> byWords = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();
    private final Map<List<String>, List<Place>> byTown = new HashMap<>();
    private final Map<String, List<List<String>>> townsByFirst = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    AliasBook(Collection<Place> places) {
        places.forEach(this::addTown);
        for (Place place : places) {
            if (place.trust()) {
                addTrust(place, place.organisation().name());
                place.nicknames().forEach(name -> addTrust(place, name));
            } else {
                addHospital(place);
            }
        }
        byWords.keySet().forEach(alias -> byFirst.computeIfAbsent(alias.getFirst(), none -> new ArrayList<>()).add(alias));
        byTown.keySet().forEach(town -> townsByFirst.computeIfAbsent(town.getFirst(), none -> new ArrayList<>()).add(town));
        Comparator<List<String>> longestFirst = Comparator.comparingInt((List<String> alias) -> alias.size()).reversed();
        byFirst.values().forEach(aliases -> aliases.sort(longestFirst));
        townsByFirst.values().forEach(towns -> towns.sort(longestFirst));
    }

    /** Names that start with a word, longest first. */
    List<List<String>> startingWith(String word) {
        return byFirst.getOrDefault(word, List.of());
    }

    List<List<String>> townsStartingWith(String word) {
        return townsByFirst.getOrDefault(word, List.of());
    }

    /** The places a name stands for, and how strongly. */
    Map<Place, Strength> places(List<String> alias) {
        return byWords.getOrDefault(alias, Map.of());
    }

    List<Place> inTown(List<String> town) {
        return byTown.getOrDefault(town, List.of());
    }

    boolean isTown(List<String> name) {
        return byTown.containsKey(name);
    }

    /** Every word that is part of some name or town. */
    Set<String> words() {
        return words;
    }

    Iterable<Map.Entry<List<String>, Map<Place, Strength>>> all() {
        return byWords.entrySet();
    }

    private void addTown(Place place) {
        var town = Words.list(place.organisation().town());
        if (!town.isEmpty()) {
            byTown.computeIfAbsent(town, none -> new ArrayList<>()).add(place);
            words.addAll(town);
        }
    }

    private void addHospital(Place place) {
        String name = place.organisation().name();
        var main = withoutThe(Words.list(name.split("[,(]")[0]));
        var whole = withoutThe(Words.list(name));
        add(place, whole, wholeStrength(whole));
        add(place, main, wholeStrength(main));
        addShortened(place, main);
        var town = Words.list(place.organisation().town());
        int rest = main.size() - town.size();
        if (rest > 1 && main.subList(rest, main.size()).equals(town)) {
            add(place, main.subList(0, rest), wholeStrength(main.subList(0, rest)));
        }
        if (main.size() > 2 && main.get(0).equals("university") && main.get(1).startsWith("hospital")) {
            int named = main.get(2).equals("of") ? 3 : 2;
            add(place, main.subList(named, main.size()), Strength.BESIDE);
        }
        for (String nickname : place.nicknames()) {
            add(place, Words.list(nickname), marked(nickname));
        }
    }

    /** Names such as "City Hospital" say what many places are. */
    private static Strength wholeStrength(List<String> name) {
        boolean hospital = name.stream().anyMatch(Vocabulary.HOSPITAL::contains);
        if (Vocabulary.TRAILING.containsAll(name)) {
            return Strength.ANSWER;
        }
        if (hospital) {
            return Strength.WHOLE;
        }
        boolean clinical = name.size() > 1 && (name.contains("centre") || name.contains("unit") || name.contains("infirmary"));
        return clinical ? Strength.NAME : Strength.BESIDE;
    }

    private static Strength marked(String nickname) {
        if (nickname.endsWith("!")) {
            return Strength.ANSWER;
        }
        return nickname.endsWith("?") ? Strength.BESIDE : Strength.NAME;
    }

    /** "Leeds General Infirmary" is also "Leeds General", and "Leeds" where a hospital is clearly meant. */
    private void addShortened(Place place, List<String> main) {
        var shorter = main;
        while (shorter.size() > 1 && Vocabulary.TRAILING.contains(shorter.getLast())) {
            shorter = shorter.subList(0, shorter.size() - 1);
            boolean telling = shorter.size() > 1 && shorter.stream().anyMatch(Vocabulary.TELLING::contains) && !isTown(shorter);
            // A bare town is the place's only when the whole name is "town hospital": else it is any hospital's there.
            boolean anyThere = isTown(shorter) && main.size() > shorter.size() + 1;
            if (!anyThere && !Vocabulary.TRAILING.containsAll(shorter) && !shorter.equals(List.of("royal"))) {
                add(place, shorter, telling ? Strength.NAME : Strength.BESIDE);
            }
        }
    }

    private void addTrust(Place place, String name) {
        var whole = withoutThe(Words.list(name));
        add(place, whole, Strength.WHOLE);
        int end = whole.indexOf("nhs");
        if (end > 0) {
            var core = whole.subList(0, end);
            boolean own = core.stream()
                    .anyMatch(word -> word.startsWith("hospital") || word.equals("teaching") || word.startsWith("health"))
                    || core.size() > 2 && core.contains("st");
            add(place, core, own && core.size() > 1 ? Strength.NAME : Strength.BESIDE);
        }
    }

    private void add(Place place, List<String> alias, Strength strength) {
        if (alias.isEmpty()) {
            return;
        }
        words.addAll(alias);
        byWords.computeIfAbsent(List.copyOf(alias), none -> new LinkedHashMap<>())
                .merge(place, strength, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    private static List<String> withoutThe(List<String> name) {
        return name.size() > 1 && name.getFirst().equals("the") ? name.subList(1, name.size()) : name;
    }
}
