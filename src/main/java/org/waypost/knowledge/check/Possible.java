package org.waypost.knowledge.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waypost.knowledge.Condition;
import org.waypost.knowledge.SlotId;

/**
 * What may be known at a step: for each slot the values it may have, whatever the others have. It allows for more than
 * can happen, never for less, so a step that is impossible here is so in truth.
 */
final class Possible {
    private static final int FEW = 3;
    private final Domains domains;
    private final Map<SlotId, Set<String>> narrowed;

    private Possible(Domains domains, Map<SlotId, Set<String>> narrowed) {
        this.domains = domains;
        this.narrowed = narrowed;
    }

    static Possible anything(Domains domains) {
        return new Possible(domains, Map.of());
    }

    Set<String> of(SlotId slot) {
        return narrowed.getOrDefault(slot, domains.of(slot));
    }

    boolean always(Condition part) {
        return holding(part, false).isEmpty();
    }

    boolean never(Condition part) {
        return holding(part, true).isEmpty();
    }

    /** Where all parts of a condition hold; empty when they can't. */
    Optional<Possible> when(Condition condition) {
        var inside = Optional.of(this);
        for (Condition part : Domains.parts(condition)) {
            inside = inside.filter(now -> !now.never(part)).map(now -> now.with(Domains.slotOf(part), now.holding(part, true)));
        }
        return inside;
    }

    /** Where a condition doesn't hold; empty when it always does. Two slots that decide it together are left as wide as they were. */
    Optional<Possible> unless(Condition condition) {
        var open = Domains.parts(condition).stream().filter(part -> !always(part)).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var slots = open.stream().map(Domains::slotOf).collect(Collectors.toSet());
        if (slots.size() > 1) {
            return Optional.of(this);
        }
        var slot = slots.iterator().next();
        var failing = new LinkedHashSet<>(of(slot));
        failing.removeIf(value -> open.stream().allMatch(part -> holds(part, value)));
        return failing.isEmpty() ? Optional.empty() : Optional.of(with(slot, failing));
    }

    /** Once a slot was asked for; empty when its answer leads another way from the top. */
    Optional<Possible> asked(SlotId slot) {
        var left = new LinkedHashSet<>(of(slot));
        left.remove(Domains.ABSENT);
        return left.isEmpty() ? Optional.empty() : Optional.of(with(slot, left));
    }

    /** Whatever either allows. */
    static Optional<Possible> either(Optional<Possible> one, Optional<Possible> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        var both = new HashMap<SlotId, Set<String>>();
        one.get().narrowed.forEach((slot, values) -> {
            if (other.get().narrowed.containsKey(slot)) {
                var union = new LinkedHashSet<>(values);
                union.addAll(other.get().of(slot));
                both.put(slot, union);
            }
        });
        return Optional.of(new Possible(one.get().domains, both));
    }

    /** In words, those slots that have few values left, such as {@code provider is unknown}. */
    String inWords() {
        List<String> words = new ArrayList<>();
        new TreeMap<>(narrowed).forEach((slot, values) -> {
            if (values.size() <= FEW && values.size() < domains.of(slot).size() - 1) {
                var names = values.stream().map(value -> value.isEmpty() ? "not known" : value);
                words.add(slot + " is " + names.collect(Collectors.joining(" or ")));
            }
        });
        return String.join(" and ", words);
    }

    private Set<String> holding(Condition part, boolean wanted) {
        return of(Domains.slotOf(part)).stream()
                .filter(value -> holds(part, value) == wanted)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean holds(Condition part, String value) {
        return part.holds(slot -> Optional.of(value).filter(known -> !known.equals(Domains.ABSENT)), Domains.DAY);
    }

    private Possible with(SlotId slot, Set<String> values) {
        var next = new HashMap<>(narrowed);
        next.put(slot, values);
        return new Possible(domains, next);
    }
}
