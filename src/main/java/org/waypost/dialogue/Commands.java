package org.waypost.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.Origin;
import org.waypost.conversation.Slots;
import org.waypost.conversation.UnderWay;
import org.waypost.knowledge.ArticleId;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.PassageId;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;
import org.waypost.understanding.Reading;
import org.waypost.understanding.Understanding;

/** Buttons that are no answer to a question, and what is said about the conversation itself. */
final class Commands {
    private static final List<String> TOPICS =
            List.of("topic:marthas-rule", "topic:records", "topic:second-opinion", "topic:choice", "topic:complaint",
                    "topic:have-your-say");
    private static final int MOST_MORE = 3;

    private final KnowledgeBase knowledge;
    private final Learning learning;
    private final Course course;
    private final Chain chain;

    Commands(KnowledgeBase knowledge, Learning learning, Course course) {
        this.knowledge = knowledge;
        this.learning = learning;
        this.course = course;
        this.chain = new Chain(knowledge, learning, course);
    }

    static List<String> topics(KnowledgeBase knowledge) {
        return TOPICS.stream().filter(topic -> knowledge.journeys().containsKey(new JourneyId(topic.substring("topic:".length()))))
                .toList();
    }

    List<String> topics() {
        return topics(knowledge);
    }

    List<String> topicsAndPerson() {
        return Stream.concat(topics().stream(), Stream.of("do:person")).toList();
    }

    boolean picked(Draft draft, Understanding understanding) {
        var picked = understanding.readings().stream()
                .filter(Reading.Picked.class::isInstance)
                .map(reading -> ((Reading.Picked) reading).choice())
                .findFirst();
        return picked.filter(choice -> pick(draft, choice)).isPresent();
    }

    boolean said(Draft draft, Understanding understanding) {
        return understanding.readings().stream()
                .filter(Reading.Meta.class::isInstance)
                .map(reading -> ((Reading.Meta) reading).command().value())
                .findFirst()
                .filter(command -> obey(draft, command))
                .isPresent();
    }

    private boolean pick(Draft draft, String choice) {
        int colon = choice.indexOf(':');
        String what = colon < 0 ? choice : choice.substring(0, colon);
        String rest = colon < 0 ? "" : choice.substring(colon + 1);
        return switch (what) {
            case "need" -> need(draft, new IntentId(rest));
            case "topic" -> topic(draft, new JourneyId(rest));
            case "more" -> more(draft, PassageId.of(rest));
            case "change" -> change(draft, new SlotId(rest));
            case "handoff" -> handoff(draft, new HandoffId(rest));
            case "unanswered" -> chain.takeUp(draft, knowledge.handoff(new HandoffId(rest)), Slots.NONE);
            case "do" -> obey(draft, rest);
            default -> obey(draft, choice);
        };
    }

    private boolean need(Draft draft, IntentId id) {
        if (!knowledge.intents().containsKey(id)) {
            return false;
        }
        var intent = knowledge.intent(id);
        draft.intent = Optional.of(id);
        if (intent.starts().isPresent()) {
            course.serve(draft, intent, Slots.NONE);
            return true;
        }
        intent.answer().ifPresent(draft::say);
        intent.reply().ifPresent(reply -> draft.tell(reply.value()));
        intent.handoffs().forEach(draft::handOff);
        if (draft.active()) {
            course.advance(draft);
        } else {
            draft.awaiting = new Awaiting.Nothing();
            suggestMore(draft, intent);
        }
        return true;
    }

    private boolean topic(Draft draft, JourneyId journey) {
        if (!knowledge.journeys().containsKey(journey)) {
            return false;
        }
        var setAside = draft.aside.stream().filter(other -> other.journey().equals(journey)).findFirst();
        if (draft.active() && !draft.current.orElseThrow().journey().equals(journey)) {
            draft.setAside();
        }
        if (setAside.isPresent()) {
            draft.aside.remove(setAside.get());
            course.takeUp(draft, setAside.get());
            return true;
        }
        forgetLocal(draft, journey);
        course.begin(draft, journey, new IntentId(journey.value()));
        course.advance(draft);
        return true;
    }

    /** A journey begun anew asks for its need again. */
    private void forgetLocal(Draft draft, JourneyId journey) {
        for (SlotId slot : draft.slots.known().keySet()) {
            if (slot.value().startsWith(journey.value() + "-")) {
                draft.slots = learning.forget(draft.slots, slot);
            }
        }
    }

    private boolean more(Draft draft, PassageId passage) {
        if (knowledge.passage(passage).isEmpty()) {
            return false;
        }
        draft.say(passage);
        if (draft.active()) {
            course.advance(draft);
        } else {
            suggestRest(draft, passage.article());
        }
        return true;
    }

    private boolean handoff(Draft draft, HandoffId id) {
        if (!knowledge.handoffs().containsKey(id)) {
            return false;
        }
        draft.handOff(id);
        return true;
    }

    private boolean change(Draft draft, SlotId slot) {
        if (draft.current.isEmpty() || !draft.slots.has(slot)) {
            return false;
        }
        draft.slots = learning.forget(draft.slots, slot);
        course.advance(draft);
        return true;
    }

    private boolean obey(Draft draft, String command) {
        return switch (command) {
            case "back" -> back(draft);
            case "stop" -> stop(draft);
            case "start-again" -> startAgain(draft);
            case "erase" -> tellAndSuggest(draft, "erase-ask", List.of("do:erase-now", "do:go-on"));
            case "erase-now" -> erase(draft);
            case "repeat" -> repeat(draft);
            case "why" -> why(draft);
            case "recap" -> recap(draft);
            case "what-next" -> whatNext(draft);
            case "more" -> moreOfTheLast(draft);
            case "not-right" -> notRight(draft);
            case "help" -> tellAndSuggest(draft, "help", topicsAndPerson());
            case "person" -> need(draft, new IntentId("human.person"));
            case "go-on", "not-now" -> goOn(draft);
            case "in-hospital" -> inHospital(draft);
            case "none" -> tellAndSuggest(draft, "none-of-these", topicsAndPerson());
            case "yes" -> yes(draft);
            case "no" -> no(draft);
            case "unanswered" -> chain.goOn(draft, Slots.NONE) || chain.which(draft);
            case "dont-know", "skip" -> notKnown(draft);
            default -> false;
        };
    }

    private boolean back(Draft draft) {
        var last = draft.current.isEmpty() ? Optional.<SlotId>empty() : lastAnswered(draft);
        if (last.isEmpty()) {
            draft.tell("nothing-to-go-back-to");
            goOn(draft);
            return true;
        }
        return change(draft, last.get());
    }

    private Optional<SlotId> lastAnswered(Draft draft) {
        var journey = knowledge.journey(draft.current.orElseThrow().journey());
        return Walk.askedIn(journey)
                .filter(slot -> draft.slots.origin(slot).filter(origin -> turnOf(origin) > 0).isPresent())
                .max(Comparator.comparingInt(slot -> draft.slots.origin(slot).map(Commands::turnOf).orElse(-1)));
    }

    private static int turnOf(Origin origin) {
        return switch (origin) {
            case Origin.Pressed pressed -> pressed.turn();
            case Origin.Said said -> said.turn();
            case Origin.WorkedOut workedOut -> -1;
            case Origin.Page page -> -1;
        };
    }

    private boolean stop(Draft draft) {
        draft.current.filter(journey -> !journey.ended()).ifPresent(journey -> draft.current = Optional.of(
                new UnderWay(journey.journey(), journey.intent(), journey.asked(), true, journey.handoffs())));
        draft.awaiting = new Awaiting.Nothing();
        return tellAndSuggest(draft, "stopped", List.of("do:erase", "do:start-again"));
    }

    private boolean startAgain(Draft draft) {
        draft.startOver();
        return tellAndSuggest(draft, "started-again", topics());
    }

    private boolean erase(Draft draft) {
        draft.startOver();
        draft.erases = true;
        draft.tell("erased");
        return true;
    }

    private boolean repeat(Draft draft) {
        draft.before.lastSaid().stream().map(PassageId::of).filter(id -> knowledge.passage(id).isPresent()).forEach(draft::say);
        if (draft.current.isPresent()) {
            course.advance(draft);
        } else if (draft.moves.isEmpty()) {
            return tellAndSuggest(draft, "help", topics());
        }
        return true;
    }

    private boolean why(Draft draft) {
        if (draft.awaiting instanceof Awaiting.Answer open && draft.active()) {
            draft.tell("why", Map.of("why", open.slot().value()));
            course.advance(draft);
            return true;
        }
        draft.tell("why-nothing-asked");
        goOn(draft);
        return true;
    }

    private boolean recap(Draft draft) {
        draft.moves.add(new Move.Recap());
        if (draft.active()) {
            course.advance(draft);
        }
        return true;
    }

    private boolean moreOfTheLast(Draft draft) {
        var next = draft.before.lastSaid().reversed().stream()
                .map(PassageId::of)
                .flatMap(last -> passagesOf(last.article()).filter(passage -> !draft.hasSaid(passage)))
                .findFirst();
        if (next.isPresent()) {
            return more(draft, next.get());
        }
        draft.tell("no-more");
        goOn(draft);
        return true;
    }

    private boolean notRight(Draft draft) {
        draft.current = Optional.empty();
        draft.awaiting = new Awaiting.Nothing();
        return tellAndSuggest(draft, "not-right", topicsAndPerson());
    }

    private boolean goOn(Draft draft) {
        draft.tell("go-on");
        if (draft.active() || !draft.waiting.isEmpty()) {
            course.resume(draft);
        } else {
            draft.moves.add(new Move.Suggest(topics()));
        }
        return true;
    }

    private boolean inHospital(Draft draft) {
        new Dangers(knowledge, learning, course).inHospital(draft);
        return true;
    }

    private boolean yes(Draft draft) {
        if (draft.awaiting instanceof Awaiting.TakeUp offer) {
            var aside = draft.aside.stream().filter(journey -> journey.intent().equals(offer.intent())).findFirst();
            if (aside.isPresent()) {
                draft.aside.remove(aside.get());
                course.takeUp(draft, aside.get());
                return true;
            }
            return need(draft, offer.intent());
        }
        if (draft.awaiting instanceof Awaiting.Meaning meaning && meaning.options().size() == 1) {
            return need(draft, meaning.options().getFirst());
        }
        return nothingOpen(draft);
    }

    /** A yes or a no to nothing that was asked. */
    private boolean nothingOpen(Draft draft) {
        return draft.awaiting instanceof Awaiting.Nothing && tellAndSuggest(draft, "anything-else", topicsAndPerson());
    }

    /** The step that comes next: the open question, or the ending once more. */
    private boolean whatNext(Draft draft) {
        if (draft.current.isEmpty()) {
            return false;
        }
        draft.tell("what-next");
        course.advance(draft);
        return true;
    }

    private boolean no(Draft draft) {
        if (draft.awaiting instanceof Awaiting.TakeUp || draft.awaiting instanceof Awaiting.Meaning) {
            draft.waiting.clear();
            draft.aside.clear();
            draft.awaiting = new Awaiting.Nothing();
            return tellAndSuggest(draft, "none-of-these", topicsAndPerson());
        }
        return nothingOpen(draft);
    }

    private boolean notKnown(Draft draft) {
        SlotId slot;
        switch (draft.awaiting) {
            case Awaiting.Answer open -> slot = open.slot();
            case Awaiting.Which which -> slot = which.slot();
            default -> {
                return false;
            }
        }
        course.notKnown(draft, slot);
        course.advance(draft);
        return true;
    }

    /** A hospital that isn't held: said so, and the journey goes on without it. */
    boolean organisationNotHeld(Draft draft, Awaiting.Answer open) {
        if (knowledge.slot(open.slot()).kind() != Slot.Kind.ORGANISATION) {
            return false;
        }
        draft.misses = 0;
        draft.tell("organisation-not-held");
        course.notKnown(draft, open.slot());
        course.advance(draft);
        return true;
    }

    /** After a question's answer: the rest of its article, by heading, and its topic. */
    void suggestMore(Draft draft, Intent question) {
        question.answer().ifPresent(passage -> suggestRest(draft, passage.article()));
        var journey = new JourneyId(question.id().topic());
        if (knowledge.journeys().containsKey(journey) && draft.current.isEmpty()) {
            draft.moves.add(new Move.Suggest(List.of("topic:" + journey)));
        }
    }

    private void suggestRest(Draft draft, ArticleId article) {
        var rest = passagesOf(article).filter(passage -> !draft.hasSaid(passage)).limit(MOST_MORE).map(id -> "more:" + id).toList();
        if (!rest.isEmpty()) {
            draft.moves.add(new Move.Suggest(new ArrayList<>(rest)));
        }
    }

    private Stream<PassageId> passagesOf(ArticleId id) {
        return knowledge.articles().containsKey(id) ? knowledge.article(id).passages().stream().map(passage -> passage.id())
                : Stream.of();
    }

    private static boolean tellAndSuggest(Draft draft, String wording, List<String> choices) {
        draft.tell(wording);
        draft.moves.add(new Move.Suggest(choices));
        return true;
    }
}
