package org.waypost.knowledge;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When a step holds. {@link #UNKNOWN} is the value of a slot whose question got "I don't know". */
public sealed interface Condition {
    String UNKNOWN = "unknown";

    /**
     * True when it holds for a slot's value as text, empty while nothing is known.
     *
     * @param today the day in London, against which dates are held
     */
    boolean holds(Function<SlotId, Optional<String>> known, LocalDate today);

    /** The slots it looks at. */
    Set<SlotId> slots();

    /** One of some values, or (negated) known and none of them. */
    record Is(SlotId slot, Set<String> values, boolean negated) implements Condition {
        public Is {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holds(Function<SlotId, Optional<String>> known, LocalDate today) {
            return known.apply(slot).map(value -> values.contains(value) != negated).orElse(negated);
        }

        @Override
        public Set<SlotId> slots() {
            return Set.of(slot);
        }
    }

    /** Has a value other than "unknown", or (negated) has none. */
    record IsKnown(SlotId slot, boolean negated) implements Condition {
        @Override
        public boolean holds(Function<SlotId, Optional<String>> known, LocalDate today) {
            return known.apply(slot).filter(value -> !value.equals(UNKNOWN)).isPresent() != negated;
        }

        @Override
        public Set<SlotId> slots() {
            return Set.of(slot);
        }
    }

    /** A number below a bound, or (negated) at least it. */
    record IsUnder(SlotId slot, int bound, boolean negated) implements Condition {
        @Override
        public boolean holds(Function<SlotId, Optional<String>> known, LocalDate today) {
            return known.apply(slot)
                    .filter(value -> value.matches("-?[0-9]{1,9}"))
                    .map(value -> Integer.parseInt(value) < bound != negated)
                    .orElse(false);
        }

        @Override
        public Set<SlotId> slots() {
            return Set.of(slot);
        }
    }

    /** A day from which a deadline has run out, or (negated) not yet. Neither while the day isn't known. */
    record IsPast(SlotId slot, DeadlineRule rule, BankHolidays holidays, boolean negated) implements Condition {
        @Override
        public boolean holds(Function<SlotId, Optional<String>> known, LocalDate today) {
            return day(known, slot).map(day -> rule.isPast(day, today, holidays) != negated).orElse(false);
        }

        @Override
        public Set<SlotId> slots() {
            return Set.of(slot);
        }
    }

    /** A day longer ago than a span, or (negated) not so long. Neither while the day isn't known. */
    record IsOlder(SlotId slot, Period span, boolean negated) implements Condition {
        @Override
        public boolean holds(Function<SlotId, Optional<String>> known, LocalDate today) {
            return day(known, slot).map(day -> day.plus(span).isBefore(today) != negated).orElse(false);
        }

        @Override
        public Set<SlotId> slots() {
            return Set.of(slot);
        }
    }

    private static Optional<LocalDate> day(Function<SlotId, Optional<String>> known, SlotId slot) {
        return known.apply(slot).filter(value -> value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")).map(LocalDate::parse);
    }

    /** All of several. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Function<SlotId, Optional<String>> known, LocalDate today) {
            return parts.stream().allMatch(part -> part.holds(known, today));
        }

        @Override
        public Set<SlotId> slots() {
            return parts.stream().flatMap(part -> part.slots().stream()).collect(Collectors.toUnmodifiableSet());
        }
    }
}
