package org.waypost.knowledge.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.waypost.knowledge.Choice;
import org.waypost.knowledge.Condition;
import org.waypost.knowledge.Journey;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.Step;

/** The values a slot may have in a journey, as far as its conditions tell them apart. */
final class Domains {
    /** Nothing is known of it yet. */
    static final String ABSENT = "";

    /** A day to hold dates against; any would do, since only the order of a date and its bounds counts. */
    static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private static final String GIVEN = "given";
    private static final int FURTHEST_BACK = 20_000;
    private final Map<SlotId, Slot> slots;
    private final Map<SlotId, Set<Integer>> bounds = new HashMap<>();
    private final Map<SlotId, List<Condition>> dated = new HashMap<>();
    private final Map<SlotId, Set<String>> named = new HashMap<>();
    private final Map<SlotId, Set<String>> domains = new HashMap<>();

    Domains(Map<SlotId, Slot> slots, Journey journey) {
        this.slots = slots;
        gather(journey.steps());
        journey.sections().values().forEach(this::gather);
    }

    Set<String> of(SlotId slot) {
        return domains.computeIfAbsent(slot, this::domain);
    }

    /** The parts that must all hold, each about one slot. */
    static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.All all
                ? all.parts().stream().flatMap(part -> parts(part).stream()).toList()
                : List.of(condition);
    }

    static SlotId slotOf(Condition part) {
        return part.slots().iterator().next();
    }

    private void gather(List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.When when) {
                parts(when.condition()).forEach(this::gather);
                gather(when.then());
            }
        }
    }

    private void gather(Condition part) {
        switch (part) {
            case Condition.IsUnder under -> bounds.computeIfAbsent(under.slot(), slot -> new TreeSet<>()).add(under.bound());
            case Condition.Is is -> named.computeIfAbsent(is.slot(), slot -> new TreeSet<>()).addAll(is.values());
            case Condition.IsKnown known -> { }
            case Condition.IsPast past -> dated.computeIfAbsent(past.slot(), slot -> new ArrayList<>()).add(past);
            case Condition.IsOlder older -> dated.computeIfAbsent(older.slot(), slot -> new ArrayList<>()).add(older);
            case Condition.All all -> all.parts().forEach(this::gather);
        }
    }

    private Set<String> domain(SlotId id) {
        var values = new LinkedHashSet<String>();
        var slot = slots.get(id);
        if (slot == null) {
            return values;
        }
        values.add(ABSENT);
        if (slot.unknown().choose().isEmpty()) {
            values.add(Condition.UNKNOWN);
        }
        values.addAll(switch (slot.kind()) {
            case CHOICE -> slot.choices().stream().map(Choice::value).toList();
            case NUMBER -> numbers(bounds.getOrDefault(id, Set.of()));
            case DATE -> days(dated.getOrDefault(id, List.of()));
            case ORGANISATION, TEXT -> {
                var texts = new ArrayList<>(named.getOrDefault(id, Set.of()));
                texts.add(GIVEN);
                yield texts;
            }
        });
        return values;
    }

    /** One day of each range that the conditions tell apart: today, and the first day further back at which each turns. */
    private static List<String> days(List<Condition> conditions) {
        var samples = new LinkedHashSet<String>();
        samples.add(DAY.toString());
        for (Condition condition : conditions) {
            boolean now = holds(condition, DAY);
            IntStream.rangeClosed(1, FURTHEST_BACK).mapToObj(DAY::minusDays).filter(day -> holds(condition, day) != now).findFirst()
                    .ifPresent(day -> samples.add(day.toString()));
        }
        return List.copyOf(samples);
    }

    private static boolean holds(Condition condition, LocalDate day) {
        return condition.holds(slot -> Optional.of(day.toString()), DAY);
    }

    /** One number of each range that the bounds divide. */
    private static List<String> numbers(Set<Integer> bounds) {
        var samples = new ArrayList<String>();
        bounds.stream().findFirst().ifPresentOrElse(least -> samples.add(String.valueOf(least - 1)), () -> samples.add("0"));
        bounds.forEach(bound -> samples.add(String.valueOf(bound)));
        return samples;
    }
}
