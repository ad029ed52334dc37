package org.waypost.understanding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waypost.conversation.Origin;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Choice;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;

/** What the slots that words settle say about an intent: "my late mum" fits one that is about someone who has died. */
final class Hints {
    /** For labels that imply nothing. */
    static final Hints NONE = new Hints(Map.of(), Map.of(), new Following(List.of()));

    private final Map<SlotId, Phrases<String>> phrases;
    private final Map<String, Map<SlotId, String>> implied;

    private final Following following;

    private Hints(Map<SlotId, Phrases<String>> phrases, Map<String, Map<SlotId, String>> implied, Following following) {
        this.phrases = phrases;
        this.implied = implied;
        this.following = following;
    }

    static Hints of(KnowledgeBase knowledge) {
        var implied = new TreeMap<String, Map<SlotId, String>>();
        for (Map.Entry<IntentId, Intent> entry : knowledge.intents().entrySet()) {
            implied.put(entry.getKey().value(), entry.getValue().implies());
        }
        var phrases = new TreeMap<SlotId, Phrases<String>>();
        for (Slot slot : knowledge.slots().values()) {
            phrases.put(slot.id(), Hearing.phrases(slot.choices(), Choice::hears));
        }
        return new Hints(phrases, implied, new Following(knowledge.derivations()));
    }

    /** What the words settle, and what follows from it by the files' own rules. */
    Settled heard(Words words) {
        var heard = Slots.NONE;
        for (var entry : phrases.entrySet()) {
            var value = Hearing.settled(entry.getValue(), words);
            if (value.isPresent()) {
                heard = heard.with(entry.getKey(), new SlotValue.Chosen(value.get()), new Origin.WorkedOut("words"));
            }
        }
        return new Settled(heard.known().isEmpty() ? heard : following.all(heard));
    }

    /** Slots settled by the words of one text. */
    final class Settled {
        private final Slots heard;

        private Settled(Slots heard) {
            this.heard = heard;
        }

        /** Whether one label says all that another does, and besides what was heard: the same need, said more exactly. */
        boolean isExacter(String one, String other) {
            var says = implied.getOrDefault(one, Map.of()).entrySet();
            var less = implied.getOrDefault(other, Map.of()).entrySet();
            var more = says.stream().filter(entry -> !less.contains(entry)).toList();
            return Labelled.topicOf(one).equals(Labelled.topicOf(other)) && !less.isEmpty() && says.containsAll(less) && !more.isEmpty()
                    && more.stream().allMatch(entry -> heard.text(entry.getKey()).filter(entry.getValue()::equals).isPresent());
        }

        /** For each label how many slots are as it implies, and how many are otherwise. */
        double[][] of(List<String> labels) {
            double[][] hints = new double[labels.size()][2];
            for (int i = 0; i < hints.length && !heard.known().isEmpty(); i++) {
                for (var entry : implied.getOrDefault(labels.get(i), Map.of()).entrySet()) {
                    var value = heard.text(entry.getKey());
                    if (value.isPresent()) {
                        hints[i][value.get().equals(entry.getValue()) ? 0 : 1]++;
                    }
                }
            }
            return hints;
        }
    }
}
