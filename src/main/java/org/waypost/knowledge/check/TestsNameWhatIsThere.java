package org.waypost.knowledge.check;

import java.util.List;
import org.waypost.knowledge.ConversationTest;
import org.waypost.knowledge.ConversationTest.Exchange;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.Suggestion;
import org.waypost.knowledge.reading.Content;
import org.waypost.knowledge.reading.Kind;

/** What conversation tests expect exists. */
final class TestsNameWhatIsThere implements Rule {
    /** What a question may be about that is no slot: nothing asked, or which of several meanings. */
    private static final List<String> NO_SLOT = List.of("nothing", "meaning");
    private static final List<String> STATES = List.of("active", "completed", "none");
    private static final List<String> FIRST = List.of("text", "care-card", "question", "handoff");
    private static final List<String> LEVELS = List.of("emergency", "crisis", "urgent", "inpatient", "none");
    private static final List<String> ACTIONS = List.of("interrupt", "check", "banner");

    @Override
    public void check(Content content, Faults faults) {
        for (ConversationTest test : content.knowledge().tests()) {
            test.turns().forEach(turn -> new OneTurn(test, turn, content, faults).check());
        }
    }

    /** What one turn expects. */
    private record OneTurn(ConversationTest test, Exchange turn, Content content, Faults faults) {
        void check() {
            var expected = turn.expect();
            expected.intent().filter(intent -> !intent.equals("none")).ifPresent(intent -> known(Kind.INTENT, intent));
            expected.journey().filter(journey -> !journey.equals("none")).ifPresent(journey -> known(Kind.JOURNEY, journey));
            expected.state().ifPresent(state -> oneOf(state, STATES));
            expected.first().ifPresent(first -> oneOf(first, FIRST));
            expected.asks().filter(slot -> !NO_SLOT.contains(slot)).ifPresent(slot -> known(Kind.SLOT, slot));
            expected.notAsks().forEach(slot -> known(Kind.SLOT, slot));
            expected.handoff().stream().filter(id -> !id.equals("none")).forEach(id -> known(Kind.HANDOFF, id));
            expected.cites().forEach(id -> known(Kind.SOURCE, id));
            expected.slots().forEach(this::value);
            expected.card().forEach((key, value) -> {
                if (!key.equals("category")) {
                    oneOf(value, key.equals("level") ? LEVELS : ACTIONS);
                }
            });
        }

        private void value(String name, String value) {
            if (!content.declared().has(Kind.SLOT, name)) {
                known(Kind.SLOT, name);
                return;
            }
            var slot = content.knowledge().slots().get(new SlotId(name));
            if (slot != null && !slot.choices().isEmpty() && slot.choice(value).isEmpty() && !value.equals("unknown")
                    && !value.equals("none")) {
                oneOf(value, slot.choices().stream().map(choice -> choice.value()).toList());
            }
        }

        private void known(Kind kind, String id) {
            if (!content.declared().has(kind, id) && content.declared().complete(kind)) {
                fault("expects the " + kind.word() + " \"" + id + "\", which isn't there. "
                        + Suggestion.of(id, content.declared().ids(kind)).orElse("Add it, or mend the test."));
            }
        }

        private void oneOf(String value, List<String> known) {
            if (!known.contains(value)) {
                fault("expects \"" + value + "\", which can't be. " + Suggestion.of(value, known)
                        .orElse("Use one of: " + String.join(", ", known) + "."));
            }
        }

        private void fault(String what) {
            faults.add(test.file(), turn.line(), what);
        }
    }
}
