package org.waypost.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Derivation;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;

/** Reads a change of something said earlier: "actually it's for my dad", "not the GP, the hospital". */
final class CorrectionReader {
    private static final double SAID_SO = 0.9;
    private static final double LOOKS_LIKE_IT = 0.7;
    private static final Pattern SAYS_SO = Pattern.compile("\\b(actually|i meant|i mean|meant to say|correction|instead|my mistake"
            + "|got that wrong"
            + "|change that|change it|should be|should have said|not for me|not me|not mine|rather than)\\b|^(sorry|no|wait|oops"
            + "|hang on|hold on|sry)\\b"
            + "|\\bnot (the|my|a|an|from|at|for|his|her) ");
    private static final Pattern STARTS_LIKE_IT = Pattern.compile("^(its|it is|this is|thats|that is|for|they are|hes|shes|he is|she is"
            + "|im|i am) ");

    private final KnowledgeBase knowledge;
    private final Following following;

    CorrectionReader(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.following = new Following(knowledge.derivations());
    }

    /** Every slot that now holds something else than before; none when the words don't sound like a correction. */
    List<Reading.Correction> read(AnswerReader.Text text, Conversation conversation, Slots heard) {
        String said = text.words().joined();
        boolean saysSo = SAYS_SO.matcher(said).find();
        boolean looksLikeIt = text.isShort() && !text.asks() && STARTS_LIKE_IT.matcher(said).find();
        if (conversation.current().isEmpty() || !saysSo && !looksLikeIt) {
            return List.of();
        }
        var known = conversation.slots();
        var corrections = new ArrayList<Reading.Correction>();
        double confidence = saysSo ? SAID_SO : LOOKS_LIKE_IT;
        heard.known().forEach((slot, now) -> {
            if (known.has(slot) && !known.text(slot).equals(heard.text(slot)) && !isOpen(conversation, slot)) {
                corrections.add(new Reading.Correction(slot, now.value(), confidence));
            }
        });
        for (SlotId slot : workedOut()) {
            var follows = heard.has(slot) ? known.text(slot) : following.from(heard, slot);
            if (known.has(slot) && follows.isPresent() && !follows.equals(known.text(slot)) && !isOpen(conversation, slot)) {
                corrections.add(new Reading.Correction(slot, new SlotValue.Chosen(follows.get()), confidence));
            }
        }
        return corrections;
    }

    private List<SlotId> workedOut() {
        return knowledge.derivations().stream()
                .map(Derivation::set)
                .flatMap(set -> set.keySet().stream())
                .distinct()
                .filter(slot -> knowledge.slots().containsKey(slot) && knowledge.slots().get(slot).kind() == Slot.Kind.CHOICE)
                .sorted()
                .toList();
    }

    private static boolean isOpen(Conversation conversation, SlotId slot) {
        return conversation.awaiting() instanceof Awaiting.Answer open && open.slot().equals(slot);
    }
}
