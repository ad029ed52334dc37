package org.waypost.dialogue;

import java.util.List;
import java.util.Optional;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Origin;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.HandoffForm;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.SlotId;

/** "They haven't answered": from what was handed over last to the next step, such as from a request to the letter that chases it. */
final class Chain {
    private static final SlotId ASKED_ON = new SlotId("asked-on");
    private final KnowledgeBase knowledge;
    private final Learning learning;
    private final Course course;

    Chain(KnowledgeBase knowledge, Learning learning, Course course) {
        this.knowledge = knowledge;
        this.learning = learning;
        this.course = course;
    }

    /** Whether an intent says no more than that somebody hasn't answered. */
    boolean means(Intent intent) {
        return knowledge.handoffs().values().stream().flatMap(form -> form.unanswered().stream())
                .anyMatch(next -> intent.starts().equals(Optional.of(next.journey()))
                        && intent.implies().entrySet().containsAll(next.set().entrySet()));
    }

    /** Whether what was handed over last goes on in the journey that the intent starts. */
    boolean goesOnIn(Draft draft, Intent intent) {
        return last(draft).flatMap(HandoffForm::unanswered).filter(next -> intent.starts().equals(Optional.of(next.journey())))
                .isPresent();
    }

    /** Goes on from what was handed over last; false when nothing was, or nobody has to answer it. */
    boolean goOn(Draft draft, Slots heard) {
        return last(draft).filter(form -> takeUp(draft, form, heard)).isPresent();
    }

    /** Which of the things one may wait for an answer to. */
    boolean which(Draft draft) {
        var intents = knowledge.intents().values().stream().filter(this::means).map(Intent::id).limit(3).toList();
        if (draft.active() || intents.isEmpty()) {
            return false;
        }
        draft.moves.add(new Move.Offer(intents));
        draft.awaiting = new Awaiting.Meaning(intents, List.of());
        return true;
    }

    /** @param heard what was said with it, such as when they asked */
    boolean takeUp(Draft draft, HandoffForm form, Slots heard) {
        if (form.unanswered().isEmpty()) {
            return false;
        }
        var next = form.unanswered().get();
        forgetAnotherDay(draft);
        var set = Slots.NONE;
        for (var entry : next.set().entrySet()) {
            set = set.with(entry.getKey(), learning.valueOf(entry.getKey(), entry.getValue()), new Origin.WorkedOut(form.id().value()));
        }
        draft.slots = learning.learn(learning.learn(draft.slots, heard, true), set, false);
        course.begin(draft, next.journey(), draft.intent.orElse(new IntentId(next.journey().value())));
        course.advance(draft);
        return true;
    }

    /** A day on which something else was asked for, in another journey or before this one, is none of this request's. */
    private void forgetAnotherDay(Draft draft) {
        boolean ofThis = draft.current.map(journey -> Walk.through(knowledge.journey(journey.journey()), draft.slots, draft.today))
                .filter(walk -> walk.passed().contains(ASKED_ON)).isPresent();
        if (!ofThis) {
            draft.slots = learning.forget(draft.slots, ASKED_ON);
        }
    }

    private Optional<HandoffForm> last(Draft draft) {
        return draft.current.filter(journey -> journey.ended()).stream()
                .flatMap(journey -> journey.handoffs().stream())
                .map(id -> draft.before.offered().getOrDefault(id, id))
                .map(HandoffId::new)
                .flatMap(id -> Optional.ofNullable(knowledge.handoffs().get(id)).stream())
                .filter(form -> form.unanswered().isPresent())
                .findFirst();
    }
}
