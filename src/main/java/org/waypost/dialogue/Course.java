package org.waypost.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Origin;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.conversation.UnderWay;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.Step;

/** Takes journeys forward: begins them, asks their next question, ends them, and comes back to the ones that wait. */
final class Course {
    private final KnowledgeBase knowledge;
    private final Learning learning;

    Course(KnowledgeBase knowledge, Learning learning) {
        this.knowledge = knowledge;
        this.learning = learning;
    }

    /** Serves a need: its journey begins, with all that the words and the intent settle. */
    void serve(Draft draft, Intent intent, Slots heard) {
        draft.intent = Optional.of(intent.id());
        draft.waiting.remove(intent.id());
        var journey = intent.starts().orElseThrow();
        if (draft.active() && !draft.current.orElseThrow().journey().equals(journey)) {
            draft.tell("set-aside", Map.of("journey", draft.current.orElseThrow().journey().value()));
            draft.setAside();
        }
        draft.aside.removeIf(other -> other.journey().equals(journey));
        draft.slots = settled(draft.slots, intent, heard);
        intent.answer().ifPresent(draft::say);
        intent.reply().ifPresent(reply -> draft.tell(reply.value()));
        begin(draft, journey, intent.id());
        advance(draft);
    }

    /** Begins a journey whose need isn't known yet, as from a big button. */
    void begin(Draft draft, JourneyId journey, IntentId intent) {
        draft.current = Optional.of(new UnderWay(journey, intent, 0, false, List.of()));
    }

    /** Whether the same would come next, whichever of these were meant: then asking which would change nothing. */
    boolean allLeadToTheSame(Draft draft, List<IntentId> options, Slots heard) {
        return options.stream().map(knowledge::intent).map(intent -> next(draft, intent, heard)).distinct().count() == 1
                && knowledge.intent(options.getFirst()).starts().isPresent();
    }

    private String next(Draft draft, Intent intent, Slots heard) {
        if (intent.starts().isEmpty()) {
            return intent.id().value();
        }
        var slots = settled(draft.slots, intent, heard);
        var walk = Walk.through(knowledge.journey(intent.starts().get()), slots, draft.today);
        return intent.starts().get() + " " + walk.asks().map(Step.Ask::slot) + " " + walk.ends() + " " + walk.says();
    }

    /** What is known once a need is served: what the words say, and what the need itself settles. */
    Slots settled(Slots known, Intent intent, Slots heard) {
        return learning.learn(learning.learn(known, heard, true), implied(intent, heard), false);
    }

    /** What an intent settles, unless the words say otherwise. */
    private Slots implied(Intent intent, Slots heard) {
        var implied = Slots.NONE;
        for (var entry : intent.implies().entrySet()) {
            if (!heard.has(entry.getKey())) {
                var origin = new Origin.WorkedOut(intent.id().value());
                implied = implied.with(entry.getKey(), learning.valueOf(entry.getKey(), entry.getValue()), origin);
            }
        }
        return implied;
    }

    /** Goes on from what is known: says what comes, then asks the next question or hands over. */
    void advance(Draft draft) {
        var underWay = draft.current.orElseThrow();
        var walk = Walk.through(knowledge.journey(underWay.journey()), draft.slots, draft.today);
        walk.says().stream().filter(passage -> !draft.hasSaid(passage)).forEach(draft::say);
        if (walk.asks().isPresent()) {
            ask(draft, underWay, walk.asks().get());
        } else {
            end(draft, underWay, walk.ends());
        }
    }

    /** As {@link #advance}, when the danger card has just said what the journey says first. */
    void advanceSilently(Draft draft) {
        var journey = knowledge.journey(draft.current.orElseThrow().journey());
        Walk.through(journey, draft.slots, draft.today).says().forEach(draft::markSaid);
        advance(draft);
    }

    /** Asks the open question again in fewer words, or takes up what waits. */
    void resume(Draft draft) {
        if (draft.active()) {
            advance(draft);
        } else if (!draft.waiting.isEmpty()) {
            serve(draft, knowledge.intent(draft.waiting.removeFirst()), Slots.NONE);
        } else if (!draft.aside.isEmpty()) {
            takeUp(draft, draft.aside.removeFirst());
        }
    }

    void takeUp(Draft draft, UnderWay journey) {
        draft.current = Optional.of(journey);
        draft.tell("taken-up", Map.of("journey", journey.journey().value()));
        advance(draft);
    }

    /** "I don't know": what the slot's file says it does. */
    void notKnown(Draft draft, SlotId slot) {
        var unknown = knowledge.slot(slot).unknown();
        unknown.say().ifPresent(draft::say);
        var value = unknown.choose().map(choice -> learning.valueOf(slot, choice)).orElseGet(SlotValue.NotKnown::new);
        draft.slots = learning.learn(draft.slots, Slots.NONE.with(slot, value, new Origin.Said(draft.turn())), false);
    }

    private void ask(Draft draft, UnderWay underWay, Step.Ask ask) {
        var slot = knowledge.slot(ask.slot());
        if (slot.kind() == Slot.Kind.ORGANISATION && !draft.places.isEmpty()) {
            draft.moves.add(new Move.Which(ask.slot(), draft.places));
            draft.awaiting = new Awaiting.Which(ask.slot(), draft.places);
            return;
        }
        var choices = ask.only().isEmpty() ? slot.choices().stream().map(choice -> choice.value()).toList() : ask.only();
        boolean again = draft.before.awaiting() instanceof Awaiting.Answer open && open.slot().equals(ask.slot());
        int times = draft.before.awaiting() instanceof Awaiting.Answer open && again ? open.times() + 1 : 1;
        draft.moves.add(new Move.Ask(ask.slot(), choices, new Move.Wording(ask.question(), ask.again(), ask.why()), again));
        draft.awaiting = new Awaiting.Answer(ask.slot(), choices, times);
        int asked = underWay.asked() + (again ? 0 : 1);
        draft.current = Optional.of(new UnderWay(underWay.journey(), underWay.intent(), asked, false, underWay.handoffs()));
    }

    private void end(Draft draft, UnderWay underWay, List<HandoffId> ends) {
        var ids = ends.stream().map(draft::handOff).toList();
        draft.current = Optional.of(new UnderWay(underWay.journey(), underWay.intent(), underWay.asked(), true, ids));
        draft.awaiting = new Awaiting.Nothing();
        offerWhatWaits(draft);
    }

    /** After an ending: the way back to what was heard earlier or set aside. */
    void offerWhatWaits(Draft draft) {
        if (!draft.waiting.isEmpty()) {
            var next = draft.waiting.getFirst();
            draft.tell("waiting-next", Map.of("need", next.value()));
            draft.moves.add(new Move.Suggest(List.of("need:" + next)));
            draft.awaiting = new Awaiting.TakeUp(next);
        } else if (!draft.aside.isEmpty()) {
            var next = draft.aside.getFirst();
            draft.tell("aside-next", Map.of("journey", next.journey().value()));
            draft.moves.add(new Move.Suggest(List.of("topic:" + next.journey())));
            draft.awaiting = new Awaiting.TakeUp(next.intent());
        }
    }
}
