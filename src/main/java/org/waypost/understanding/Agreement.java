package org.waypost.understanding;

import java.util.Comparator;
import java.util.List;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.understanding.IntentModel.Likely;

/**
 * Weighs intents by what was heard: one that implies what the words settle gains, one that implies something else loses.
 * "My late mum's notes" is about someone who has died, however much the rest sounds like a request for one's own.
 */
final class Agreement {
    private static final double AGREES = 2.5;
    private static final double CONTRADICTS = 0.3;
    private final KnowledgeBase knowledge;

    Agreement(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The same intents, likeliest first; the likelihoods still add up to no more than they did. */
    List<Likely> weigh(List<Likely> all, Slots heard) {
        if (heard.known().isEmpty()) {
            return all;
        }
        double before = all.stream().mapToDouble(Likely::likelihood).sum();
        var weighed = all.stream().map(one -> new Likely(one.label(), one.likelihood() * factor(one.label(), heard))).toList();
        double after = weighed.stream().mapToDouble(Likely::likelihood).sum();
        double scale = after > before ? before / after : 1;
        return weighed.stream()
                .map(one -> new Likely(one.label(), one.likelihood() * scale))
                .sorted(Comparator.comparingDouble(Likely::likelihood).reversed().thenComparing(Likely::label))
                .toList();
    }

    private double factor(String label, Slots heard) {
        var intent = knowledge.intents().get(new IntentId(label));
        if (intent == null) {
            return 1;
        }
        double factor = 1;
        for (var implied : intent.implies().entrySet()) {
            var known = heard.text(implied.getKey());
            if (known.isPresent()) {
                factor *= known.get().equals(implied.getValue()) ? AGREES : CONTRADICTS;
            }
        }
        return factor;
    }
}
