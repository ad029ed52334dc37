package org.waypost.knowledge.reading;

import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.waypost.knowledge.BankHolidays;
import org.waypost.knowledge.Condition;
import org.waypost.knowledge.DeadlineId;
import org.waypost.knowledge.DeadlineRule;
import org.waypost.knowledge.Ids;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;

/** Reads conditions, such as {@code subject is deceased and age at least 18}. */
final class Conditions {
    private static final Pattern KNOWN = Pattern.compile("(\\S+) is (not )?known");
    private static final Pattern LIST = Pattern.compile("(\\S+) is (one|none) of (\\S+(?:\\s*,\\s*\\S+)*)");
    private static final Pattern IS = Pattern.compile("(\\S+) is (not )?(\\S+)");
    private static final Pattern NUMBER = Pattern.compile("(\\S+) (under|at least) ([0-9]{1,9})");
    private static final Pattern PAST = Pattern.compile("(\\S+) is (not )?past (\\S+)");
    private static final Pattern OLDER = Pattern.compile("(\\S+) is (not )?older than ([0-9]{1,3}) (day|week|month|year)s?");
    private static final String FORMS = "Write \"slot is value\", \"slot is not value\", \"slot is one of a, b\", "
            + "\"slot is none of a, b\", \"slot is known\", \"slot is not known\", \"slot is unknown\", \"slot under 18\", "
            + "\"slot at least 18\"; for a date \"slot is past rule\", \"slot is not past rule\" or \"slot is older than 12 months\", "
            + "joined by \"and\".";
    private final Reading reading;
    private final SlotValues values;
    private final Map<SlotId, Slot> slots;
    private final Map<DeadlineId, DeadlineRule> deadlines;
    private final BankHolidays holidays;

    Conditions(Reading reading, Map<SlotId, Slot> slots, Map<DeadlineId, DeadlineRule> deadlines, BankHolidays holidays) {
        this.reading = reading;
        this.slots = slots;
        this.deadlines = deadlines;
        this.holidays = holidays;
        this.values = new SlotValues(reading, slots);
    }

    /** Nothing, with a fault, when it is no condition on slots that exist. */
    Optional<Condition> read(Node node) {
        var parts = new ArrayList<Condition>();
        var texts = node.text().strip().split("\\s+and\\s+", -1);
        for (String text : texts) {
            part(text.strip().replaceAll("\\s+", " "), node).ifPresent(parts::add);
        }
        if (parts.size() < texts.length) {
            return Optional.empty();
        }
        return Optional.of(parts.size() == 1 ? parts.getFirst() : new Condition.All(parts));
    }

    /** As {@link #read}, with a fault for one that holds a date against today: what is worked out must not change as time passes. */
    Optional<Condition> timeless(Node node) {
        return read(node).filter(condition -> {
            boolean dated = condition instanceof Condition.All all ? all.parts().stream().anyMatch(Conditions::dated) : dated(condition);
            if (dated) {
                node.fault("nothing is worked out from how long ago a date is. Compare it in the journey's when:.");
            }
            return !dated;
        });
    }

    private static boolean dated(Condition part) {
        return part instanceof Condition.IsPast || part instanceof Condition.IsOlder;
    }

    private Optional<Condition> part(String text, Node node) {
        var known = KNOWN.matcher(text);
        if (known.matches()) {
            return slot(known.group(1), node).map(slot -> new Condition.IsKnown(slot, known.group(2) != null));
        }
        var list = LIST.matcher(text);
        if (list.matches()) {
            return is(list.group(1), Arrays.asList(list.group(3).split("\\s*,\\s*")), list.group(2).equals("none"), node);
        }
        var is = IS.matcher(text);
        if (is.matches()) {
            return is(is.group(1), List.of(is.group(3)), is.group(2) != null, node);
        }
        var number = NUMBER.matcher(text);
        if (number.matches()) {
            return slot(number.group(1), node).map(slot -> bound(slot, number.group(2), Integer.parseInt(number.group(3)), node));
        }
        return date(text, node);
    }

    private Optional<Condition> date(String text, Node node) {
        var past = PAST.matcher(text);
        if (past.matches()) {
            reading.references.known(Kind.DEADLINE, past.group(3), Reading.place(node));
            var rule = Ids.valid(past.group(3)) ? Optional.ofNullable(deadlines.get(new DeadlineId(past.group(3))))
                    : Optional.<DeadlineRule>empty();
            return rule.flatMap(known -> dateSlot(past.group(1), node).map(slot -> new Condition.IsPast(slot, known, holidays,
                    past.group(2) != null)));
        }
        var older = OLDER.matcher(text);
        if (older.matches()) {
            var span = span(Integer.parseInt(older.group(3)), older.group(4));
            return dateSlot(older.group(1), node).map(slot -> new Condition.IsOlder(slot, span, older.group(2) != null));
        }
        node.fault("\"" + text + "\" is no condition. " + FORMS);
        return Optional.empty();
    }

    private static Period span(int amount, String unit) {
        return switch (unit) {
            case "day" -> Period.ofDays(amount);
            case "week" -> Period.ofWeeks(amount);
            case "month" -> Period.ofMonths(amount);
            default -> Period.ofYears(amount);
        };
    }

    private Optional<SlotId> dateSlot(String name, Node node) {
        var slot = slot(name, node);
        slot.map(slots::get).filter(known -> known.kind() != Slot.Kind.DATE).ifPresent(known -> node.fault("\"" + name
                + "\" is no date, so it can't be held against today."));
        return slot;
    }

    private Optional<Condition> is(String name, List<String> wanted, boolean negated, Node node) {
        return slot(name, node).map(slot -> {
            wanted.forEach(value -> values.faultOf(slot, value).ifPresent(node::fault));
            Set<String> sorted = new TreeSet<>(wanted);
            return new Condition.Is(slot, sorted, negated);
        });
    }

    private Condition bound(SlotId slot, String word, int bound, Node node) {
        var known = slots.get(slot);
        if (known != null && known.kind() != Slot.Kind.NUMBER) {
            node.fault("\"" + slot + "\" is no number, so it can't be " + word + " " + bound + ".");
        }
        return new Condition.IsUnder(slot, bound, word.equals("at least"));
    }

    private Optional<SlotId> slot(String name, Node node) {
        return reading.references.known(Kind.SLOT, name, Reading.place(node)) ? Optional.of(new SlotId(name)) : Optional.empty();
    }
}
