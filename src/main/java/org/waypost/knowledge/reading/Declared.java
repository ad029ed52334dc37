package org.waypost.knowledge.reading;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Ids;

/** Every id of every kind, with the place that declares it, and which of them something refers to. */
public final class Declared {
    private final Map<Kind, Map<String, Place>> places = new EnumMap<>(Kind.class);
    private final Set<Kind> incomplete = EnumSet.noneOf(Kind.class);
    private final Faults faults;

    Declared(Faults faults) {
        this.faults = faults;
    }

    /** Takes an id as declared; false (with a fault) when it is none, or is there already. */
    boolean add(Kind kind, String id, Place place) {
        if (id.isEmpty()) {
            incomplete(kind);
            return false;
        }
        if (!Ids.valid(id.replace('#', '.'))) {
            faults.add(place.file(), place.line(), "\"" + id + "\" is no id. Use letters and digits, joined by hyphens or dots.");
            incomplete(kind);
            return false;
        }
        var first = places.computeIfAbsent(kind, key -> new TreeMap<>()).putIfAbsent(id, place);
        if (first != null) {
            faults.add(place.file(), place.line(), "the " + kind.word() + " \"" + id + "\" is already in "
                    + first.file() + ":" + first.line() + ". Give one of them another id.");
        }
        return first == null;
    }

    /** A file of this kind couldn't be read, so an id not found may well be in it. */
    void incomplete(Kind kind) {
        incomplete.add(kind);
    }

    /** True when every file of this kind could be read. */
    public boolean complete(Kind kind) {
        return !incomplete.contains(kind);
    }

    public boolean has(Kind kind, String id) {
        return ids(kind).contains(id);
    }

    /** All ids of a kind, sorted. */
    public Set<String> ids(Kind kind) {
        return Collections.unmodifiableSet(places.getOrDefault(kind, Map.of()).keySet());
    }

    /** Where an id is declared. */
    public Optional<Place> place(Kind kind, String id) {
        return Optional.ofNullable(places.getOrDefault(kind, Map.of()).get(id));
    }
}
