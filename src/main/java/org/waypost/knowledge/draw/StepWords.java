package org.waypost.knowledge.draw;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waypost.knowledge.Choice;
import org.waypost.knowledge.Condition;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Passage;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.Step;

/** What a step's box says. */
record StepWords(KnowledgeBase knowledge) {
    Box box(Step step) {
        return switch (step) {
            case Step.Ask ask -> ask(ask);
            case Step.Say say -> new Box(Box.Look.SAY, List.of("Says: " + heading(say)), List.of(say.passage().toString()));
            case Step.When when -> new Box(Box.Look.WHEN, List.of("If " + words(when.condition())), List.of());
            case Step.Go go -> new Box(Box.Look.GO, List.of("Goes on at " + go.section()), List.of());
            case Step.End end -> new Box(Box.Look.END, end.handoffs().stream().map(this::title).toList(),
                    List.of(end.handoffs().stream().map(HandoffId::value).collect(Collectors.joining(", "))));
        };
    }

    private Box ask(Step.Ask ask) {
        var slot = knowledge.slot(ask.slot());
        var more = new ArrayList<String>();
        more.add("asks " + slot.id());
        slot.choices().stream()
                .filter(choice -> ask.only().isEmpty() || ask.only().contains(choice.value()))
                .map(Choice::label).map(label -> "· " + label).forEach(more::add);
        return new Box(Box.Look.ASK, List.of(ask.question().orElse(slot.question())), more);
    }

    private String heading(Step.Say say) {
        return knowledge.passage(say.passage()).map(Passage::heading).orElse(say.passage().toString());
    }

    private String title(HandoffId id) {
        return "End: " + knowledge.handoff(id).title();
    }

    String words(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> is.slot() + " is " + (is.negated() ? "not " : "") + values(is.slot(), is);
            case Condition.IsKnown known -> known.slot() + " is " + (known.negated() ? "not known" : "known");
            case Condition.IsUnder under -> under.slot() + (under.negated() ? " is at least " : " is under ") + under.bound();
            case Condition.IsPast past -> past.rule().rule() + (past.negated() ? " not yet" : "") + " over since " + past.slot();
            case Condition.IsOlder older -> older.slot() + (older.negated() ? " is not" : " is") + " older than " + span(older.span());
            case Condition.All all -> all.parts().stream().map(this::words).collect(Collectors.joining(", and "));
        };
    }

    private static String span(Period span) {
        return span.toTotalMonths() > 0 ? span.toTotalMonths() + " months" : span.getDays() + " days";
    }

    /** In the order of the slot's choices, then the others sorted: a set has no order, and two drawings should be the same. */
    private String values(SlotId slot, Condition.Is is) {
        var ordered = new ArrayList<String>();
        knowledge.slot(slot).choices().stream().map(Choice::value).filter(is.values()::contains).forEach(ordered::add);
        is.values().stream().sorted().filter(value -> !ordered.contains(value)).forEach(ordered::add);
        return String.join(" or ", ordered);
    }
}
