package org.waypost.dialogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.safety.Screening;
import org.waypost.understanding.Reading;
import org.waypost.understanding.Understanding;
import org.waypost.understanding.Understanding.Certainty;

/**
 * Decides what to do next, from what was read. Pure: the same conversation and readings give the same decision. The order
 * in {@link #decide} is the order in which words count: danger, an answer to a danger question, buttons and commands, the
 * answer to the open question, a correction, what was meant, a passage that was found, and last not understood.
 */
public final class Dialogue {
    private static final double SURE_ANSWER = 0.75;
    private static final double WORTH_OFFERING = 0.1;
    /** Readings that lead to the same are served without asking only where one of them is likelier than not. */
    private static final double SURE_TOGETHER = 0.45;
    private static final int MOST_OFFERED = 3;
    private static final String HOME = "en";
    /** "Did you mean small talk?" helps nobody. */
    private static final Set<String> NEVER_OFFERED = Set.of("out-of-scope", "smalltalk");

    private final KnowledgeBase knowledge;
    private final Learning learning;
    private final Course course;
    private final Dangers dangers;
    private final Commands commands;
    private final Chain chain;

    public Dialogue(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.learning = new Learning(knowledge);
        this.course = new Course(knowledge, learning);
        this.dangers = new Dangers(knowledge, learning, course);
        this.commands = new Commands(knowledge, learning, course);
        this.chain = new Chain(knowledge, learning, course);
    }

    /** The greeting, turn 0; with a topic, the journey's first question too. */
    public Decision greet(Conversation conversation) {
        var draft = new Draft(conversation, conversation.startedAt());
        var topic = Optional.of(conversation.topic()).filter(name -> !name.isEmpty()).map(JourneyId::new);
        draft.tell("greeting");
        if (topic.isPresent() && knowledge.journeys().containsKey(topic.get())) {
            course.begin(draft, topic.get(), new IntentId(topic.get().value()));
            course.advance(draft);
        } else {
            draft.moves.add(new Move.Suggest(commands.topics()));
        }
        var decision = draft.decided(mostLeft(draft));
        return decision.asGreeting();
    }

    public Decision decide(Conversation conversation, Screening screening, Understanding understanding, Instant now) {
        var draft = new Draft(conversation, now);
        understanding.readings().forEach(reading -> {
            if (reading instanceof Reading.SeveralPlaces several) {
                draft.places = several.organisations();
            }
        });
        boolean served = dangers.interrupt(draft, screening, understanding)
                || dangers.answered(draft, understanding)
                || commands.picked(draft, understanding)
                || inAnotherLanguage(draft, understanding)
                || commands.said(draft, understanding)
                || answer(draft, understanding)
                || correction(draft, understanding)
                || meant(draft, understanding)
                || found(draft, understanding)
                || heardOnly(draft, understanding);
        if (served) {
            draft.misses = 0;
        } else {
            notUnderstood(draft, understanding);
        }
        return draft.decided(mostLeft(draft));
    }

    private boolean inAnotherLanguage(Draft draft, Understanding understanding) {
        String language = understanding.language();
        if (language.equals(HOME)) {
            return false;
        }
        boolean known = knowledge.languages().stream().anyMatch(line -> line.code().equals(language));
        if (known) {
            draft.moves.add(new Move.InLanguage(language));
        } else {
            draft.tell("language-not-held");
        }
        draft.tell("language-numbers");
        if (draft.active()) {
            course.advance(draft);
        } else {
            draft.moves.add(new Move.Suggest(commands.topics()));
        }
        return true;
    }

    private boolean answer(Draft draft, Understanding understanding) {
        var answers = understanding.readings().stream().filter(Reading.Answer.class::isInstance).map(Reading.Answer.class::cast).toList();
        if (answers.isEmpty() || draft.current.isEmpty() || aSurerQuestion(answers.getFirst(), understanding)) {
            return false;
        }
        var before = draft.slots;
        boolean open = !openIn(draft.awaiting).isEmpty() || draft.awaiting instanceof Awaiting.Which;
        var heard = understanding.heard();
        for (Reading.Answer answer : answers) {
            if (answer.value() instanceof org.waypost.conversation.SlotValue.NotKnown) {
                course.notKnown(draft, answer.slot());
            } else {
                heard = heard.with(answer.slot(), answer.value(), Origins.of(understanding, draft.turn()));
            }
        }
        boolean changes = !open || before.has(answers.getFirst().slot());
        draft.slots = learning.learn(draft.slots, heard, changes);
        if (changes) {
            forgetWhatNoLongerFits(draft, before);
            draft.moves.add(new Move.Changed(Learning.changed(before, draft.slots, heard.known().keySet())));
        }
        if (draft.current.orElseThrow().ended() || open) {
            course.advance(draft);
        } else {
            course.resume(draft);
        }
        return true;
    }

    /** "How much does a hospital charge?" names a choice but asks something. */
    private boolean aSurerQuestion(Reading.Answer answer, Understanding understanding) {
        return answer.confidence() < SURE_ANSWER
                && meanings(understanding).stream().anyMatch(intent -> intent.starts().isEmpty());
    }

    private boolean correction(Draft draft, Understanding understanding) {
        var corrections =
                understanding.readings().stream().filter(Reading.Correction.class::isInstance).map(Reading.Correction.class::cast)
                        .toList();
        if (corrections.isEmpty() || draft.current.isEmpty()) {
            return false;
        }
        var before = draft.slots;
        var heard = understanding.heard();
        for (Reading.Correction correction : corrections) {
            heard = heard.with(correction.slot(), correction.value(), Origins.of(understanding, draft.turn()));
        }
        draft.slots = learning.learn(draft.slots, heard, true);
        forgetWhatNoLongerFits(draft, before);
        var changed = new HashSet<>(draft.slots.known().keySet());
        draft.moves.add(new Move.Changed(Learning.changed(before, draft.slots, changed)));
        course.advance(draft);
        return true;
    }

    /** Answers given on the old path that the new one doesn't ask for. */
    private void forgetWhatNoLongerFits(Draft draft, Slots before) {
        var journey = knowledge.journey(draft.current.orElseThrow().journey());
        var oldPath = Walk.through(journey, before, draft.today).passed();
        var newPath = Walk.through(journey, draft.slots, draft.today).passed();
        for (var slot : oldPath) {
            boolean unchanged = before.text(slot).equals(draft.slots.text(slot));
            if (!newPath.contains(slot) && unchanged && slot.value().startsWith(journey.id().value() + "-")) {
                draft.slots = learning.forget(draft.slots, slot);
            }
        }
    }

    private boolean meant(Draft draft, Understanding understanding) {
        var meanings = meanings(understanding);
        if (meanings.isEmpty()) {
            return understanding.certainty() == Certainty.CLOSE && offer(draft, understanding);
        }
        var needs = byUrgency(meanings.stream().filter(intent -> intent.starts().isPresent()).toList());
        meanings.stream().filter(intent -> intent.starts().isEmpty()).findFirst().ifPresent(question -> say(draft, question));
        if (needs.isEmpty()) {
            afterASideQuestion(draft, understanding, meanings.getFirst());
            return true;
        }
        var first = needs.getFirst();
        if (needs.size() == 1 && chain.means(first) && chain.goesOnIn(draft, first)) {
            tookAs(draft, first, understanding);
            draft.intent = Optional.of(first.id());
            return chain.goOn(draft, understanding.heard());
        }
        needs.stream().skip(1).filter(need -> !need.starts().equals(first.starts())).forEach(need -> draft.wait(need.id()));
        tookAs(draft, first, understanding);
        course.serve(draft, first, understanding.heard());
        draft.waiting.stream().filter(need -> needs.stream().anyMatch(other -> other.id().equals(need))).findFirst()
                .filter(need -> draft.active())
                .ifPresent(need -> draft.tell("waiting", Map.of("need", need.value())));
        return true;
    }

    private void say(Draft draft, Intent question) {
        draft.intent = Optional.of(question.id());
        question.answer().ifPresent(draft::say);
        question.reply().ifPresent(reply -> draft.tell(reply.value()));
        question.handoffs().forEach(draft::handOff);
    }

    /** A question may tell something too: it is kept where it answers what is open. */
    private void afterASideQuestion(Draft draft, Understanding understanding, Intent question) {
        if (draft.active()) {
            if (draft.awaiting instanceof Awaiting.Answer open && understanding.heard().has(open.slot())) {
                draft.slots = learning.learn(draft.slots, understanding.heard(), false);
            }
            course.advance(draft);
            return;
        }
        if (draft.awaiting instanceof Awaiting.Meaning) {
            draft.awaiting = new Awaiting.Nothing();
        }
        draft.slots = learning.learn(draft.slots, understanding.heard(), true);
        if (question.answer().isEmpty() && question.handoffs().isEmpty()) {
            draft.moves.add(new Move.Suggest(commands.topics()));
        }
        commands.suggestMore(draft, question);
    }

    private void tookAs(Draft draft, Intent need, Understanding understanding) {
        boolean justPressed = understanding.decidedBy() == Understanding.DecidedBy.CHOICE;
        if (!justPressed && !need.id().topic().equals(Dangers.INPATIENT_TOPIC)) {
            draft.moves.add(new Move.Took(need.id(), List.copyOf(understanding.heard().known().keySet())));
        }
    }

    private boolean offer(Draft draft, Understanding understanding) {
        double best = understanding.scores().stream().mapToDouble(Understanding.Score::confidence).max().orElse(0);
        var options = understanding.scores().stream()
                .filter(score -> score.confidence() >= Math.max(WORTH_OFFERING, best / 2))
                .map(Understanding.Score::intent)
                .filter(id -> knowledge.intents().containsKey(id) && !NEVER_OFFERED.contains(id.topic()))
                .limit(MOST_OFFERED)
                .toList();
        if (options.isEmpty() || draft.misses > 0 || draft.before.awaiting() instanceof Awaiting.Meaning) {
            return false;
        }
        double together = understanding.scores().stream()
                .filter(score -> options.contains(score.intent()))
                .mapToDouble(Understanding.Score::confidence)
                .sum();
        if (together >= SURE_TOGETHER && course.allLeadToTheSame(draft, options, understanding.heard())) {
            var likeliest = knowledge.intent(options.getFirst());
            tookAs(draft, likeliest, understanding);
            course.serve(draft, likeliest, understanding.heard());
            return true;
        }
        draft.slots = learning.learn(draft.slots, understanding.heard(), false);
        draft.moves.add(new Move.Offer(options));
        draft.awaiting = new Awaiting.Meaning(options, draft.active() ? openIn(draft.awaiting) : List.of());
        return true;
    }

    /** The journey's question that is open, on top or beneath. */
    private static List<Awaiting.Answer> openIn(Awaiting awaiting) {
        return switch (awaiting) {
            case Awaiting.Answer open -> List.of(open);
            case Awaiting.Meaning meaning -> meaning.under();
            default -> List.of();
        };
    }

    private boolean found(Draft draft, Understanding understanding) {
        var hits = understanding.readings().stream().filter(Reading.Found.class::isInstance).map(Reading.Found.class::cast).toList();
        if (hits.isEmpty()) {
            return false;
        }
        draft.tell("found", Map.of("passage", hits.getFirst().passage().toString()));
        draft.say(hits.getFirst().passage());
        var others = hits.stream().skip(1).map(hit -> "more:" + hit.passage()).toList();
        draft.moves.add(new Move.Suggest(others));
        if (draft.active()) {
            course.advance(draft);
        }
        return true;
    }

    /** Words that name no need but tell something new, in mid-journey or after its end. */
    private boolean heardOnly(Draft draft, Understanding understanding) {
        if (!draft.places.isEmpty() && draft.active()) {
            draft.slots = learning.learn(draft.slots, understanding.heard(), false);
            course.advance(draft);
            return true;
        }
        if (draft.current.isEmpty() || understanding.heard().known().isEmpty()) {
            return false;
        }
        var before = draft.slots;
        var learnt = learning.learn(before, understanding.heard(), draft.current.get().ended());
        var changed = Learning.changed(before, learnt, understanding.heard().known().keySet());
        if (changed.isEmpty()) {
            return saidAlready(draft, understanding);
        }
        draft.slots = learnt;
        draft.moves.add(new Move.Changed(changed));
        course.advance(draft);
        return true;
    }

    /** Nothing but what is known: the person is told so, and sees again where it led. */
    private boolean saidAlready(Draft draft, Understanding understanding) {
        boolean known = draft.current.orElseThrow().ended() && understanding.heard().known().keySet().stream()
                .allMatch(slot -> understanding.heard().text(slot).equals(draft.slots.text(slot)));
        if (known) {
            draft.tell("known-already");
            course.advance(draft);
        }
        return known;
    }

    private void notUnderstood(Draft draft, Understanding understanding) {
        draft.misses++;
        if (draft.awaiting instanceof Awaiting.Answer open && draft.active()) {
            if (commands.organisationNotHeld(draft, open)) {
                return;
            }
            draft.tell(draft.misses == 1 ? "not-understood-answer" : "not-understood-twice");
            if (draft.misses == 1) {
                course.advance(draft);
            } else {
                draft.moves.add(new Move.Suggest(List.of("do:dont-know", "do:person", "do:start-again")));
            }
            return;
        }
        if (draft.misses == 1 && offer(draft.withMisses(0), understanding)) {
            draft.misses = 1;
            return;
        }
        draft.tell(draft.misses <= 1 ? "not-understood" : "not-understood-twice");
        draft.moves.add(new Move.Suggest(commands.topicsAndPerson()));
    }

    private List<Intent> meanings(Understanding understanding) {
        return understanding.readings().stream()
                .filter(Reading.Meant.class::isInstance)
                .map(reading -> ((Reading.Meant) reading).intent())
                .filter(knowledge.intents()::containsKey)
                .map(knowledge.intents()::get)
                .toList();
    }

    /** Someone getting worse in hospital can't wait for a form. */
    private static List<Intent> byUrgency(List<Intent> needs) {
        return needs.stream()
                .sorted(Comparator.comparing(need -> !need.id().topic().equals(Dangers.INPATIENT_TOPIC)))
                .toList();
    }

    private int mostLeft(Draft draft) {
        return draft.active() ? Walk.mostLeft(knowledge.journey(draft.current.orElseThrow().journey()), draft.slots, draft.today) : 0;
    }
}
