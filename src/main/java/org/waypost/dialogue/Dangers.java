package org.waypost.dialogue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.safety.RedFlag;
import org.waypost.safety.RedFlag.Action;
import org.waypost.safety.RedFlag.Level;
import org.waypost.safety.Screening;
import org.waypost.understanding.Reading;
import org.waypost.understanding.Understanding;

/** What danger does to a conversation: it interrupts, asks one question, or stands above the reply. */
final class Dangers {
    static final String INPATIENT_TOPIC = "marthas-rule";
    static final IntentId INPATIENT_NOW = new IntentId("marthas-rule.now");
    private static final Set<String> COUNTS_AS_YES = Set.of("yes", "unsure");

    private final KnowledgeBase knowledge;
    private final Learning learning;
    private final Course course;

    Dangers(KnowledgeBase knowledge, Learning learning, Course course) {
        this.knowledge = knowledge;
        this.learning = learning;
        this.course = course;
    }

    /** True when the card is all there is to say now; a banner goes above the ordinary reply and stops nothing. */
    boolean interrupt(Draft draft, Screening screening, Understanding understanding) {
        var gravest = screening.gravest();
        if (gravest.isEmpty()) {
            return false;
        }
        var flag = ofButton(gravest.get(), understanding);
        switch (flag.action()) {
            case INTERRUPT -> {
                keepForLater(draft, understanding);
                stop(draft, flag, understanding.heard());
            }
            case CHECK -> {
                keepForLater(draft, understanding);
                draft.moves.add(new Move.Warn(flag));
                draft.awaiting = new Awaiting.Danger(flag.rule(), flag.level().name(), flag.category(), flag.card());
            }
            case BANNER -> draft.moves.add(new Move.Warn(flag));
        }
        return flag.action() != Action.BANNER;
    }

    /** A doubtful word on a button of our own ("Mental health crisis line") needs no question: the lines are put in sight. */
    private static RedFlag ofButton(RedFlag flag, Understanding understanding) {
        boolean pressed = understanding.decidedBy() == Understanding.DecidedBy.CHOICE;
        return pressed && flag.action() == Action.CHECK
                ? new RedFlag(flag.level(), flag.category(), Action.BANNER, flag.rule(), flag.card())
                : flag;
    }

    /** Whether this turn answers "Is this happening now?". What isn't clearly a no keeps the number in sight. */
    boolean answered(Draft draft, Understanding understanding) {
        if (!(draft.awaiting instanceof Awaiting.Danger open)) {
            return false;
        }
        draft.awaiting = new Awaiting.Nothing();
        var picked = pick(understanding);
        if (picked.filter(COUNTS_AS_YES::contains).isPresent()) {
            stop(draft, flag(open, Action.INTERRUPT), understanding.heard());
            return true;
        }
        if (picked.filter("no"::equals).isPresent()) {
            draft.warned.add(open.rule());
            draft.tell("danger-no");
            goOn(draft);
            return true;
        }
        draft.moves.add(new Move.Warn(flag(open, Action.BANNER)));
        return false;
    }

    /** Someone said on the card that this is in hospital: Martha's Rule, with its steps. */
    void inHospital(Draft draft) {
        if (knowledge.intents().containsKey(INPATIENT_NOW)) {
            course.serve(draft, knowledge.intent(INPATIENT_NOW), Slots.NONE);
        }
    }

    /** After a card: back to what was under way, or what was asked for beside the danger. */
    void goOn(Draft draft) {
        if (draft.active() || !draft.waiting.isEmpty()) {
            course.resume(draft);
        } else {
            draft.moves.add(new Move.Suggest(Commands.topics(knowledge)));
        }
    }

    private void stop(Draft draft, RedFlag flag, Slots heard) {
        draft.warned.add(flag.rule());
        draft.moves.add(new Move.Warn(flag));
        draft.awaiting = new Awaiting.Nothing();
        if (flag.level() == Level.INPATIENT) {
            startMarthasRule(draft, heard);
        }
    }

    private void startMarthasRule(Draft draft, Slots heard) {
        if (!knowledge.intents().containsKey(INPATIENT_NOW)) {
            return;
        }
        var intent = knowledge.intent(INPATIENT_NOW);
        draft.intent = Optional.of(INPATIENT_NOW);
        draft.setAside();
        draft.waiting.remove(INPATIENT_NOW);
        draft.slots = course.settled(draft.slots, intent, heard);
        course.begin(draft, intent.starts().orElseThrow(), INPATIENT_NOW);
        course.advanceSilently(draft);
    }

    private void keepForLater(Draft draft, Understanding understanding) {
        draft.slots = learning.learn(draft.slots, understanding.heard(), false);
        understanding.readings().stream()
                .filter(Reading.Meant.class::isInstance)
                .map(reading -> ((Reading.Meant) reading).intent())
                .filter(id -> knowledge.intents().containsKey(id) && knowledge.intent(id).starts().isPresent())
                .filter(id -> !id.topic().equals(INPATIENT_TOPIC))
                .filter(id -> !(draft.active() && draft.current.orElseThrow().journey().value().equals(id.topic())))
                .forEach(draft::wait);
    }

    private static Optional<String> pick(Understanding understanding) {
        return understanding.readings().stream()
                .flatMap(reading -> switch (reading) {
                    case Reading.Picked picked -> Stream.of(picked.choice());
                    case Reading.Meta meta -> Stream.of(meta.command().value());
                    case Reading.Answer answer -> Stream.<String>empty();
                    case Reading.Correction correction -> Stream.<String>empty();
                    case Reading.Meant meant -> Stream.<String>empty();
                    case Reading.Found found -> Stream.<String>empty();
                    case Reading.SeveralPlaces places -> Stream.<String>empty();
                })
                .filter(choice -> choice.equals("no") || COUNTS_AS_YES.contains(choice) || choice.equals("dont-know"))
                .map(choice -> choice.equals("dont-know") ? "unsure" : choice)
                .findFirst();
    }

    private static RedFlag flag(Awaiting.Danger open, Action action) {
        return new RedFlag(Level.valueOf(open.level().toUpperCase(Locale.ROOT)), open.category(), action, open.rule(), open.card());
    }
}
