package org.waypost.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waypost.conversation.Awaiting;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.KnowledgeBase;

/** Reads which of the offered meanings was meant, when its name or place is typed. */
record MeaningReader(KnowledgeBase knowledge) {
    private static final Set<String> NONE = Set.of("none", "neither", "none of these", "none of them", "none of those", "neither of them",
            "no none of these",
            "something else", "not these", "other");
    private static final double MUCH_THE_SAME = 0.6;

    Optional<Reading> read(Awaiting.Meaning open, AnswerReader.Text text) {
        if (NONE.contains(text.words().joined())) {
            return Optional.of(new Reading.Picked("none", AnswerReader.EXACT));
        }
        var offered = open.options().stream().map(knowledge.intents()::get).filter(intent -> intent != null).toList();
        return Places.pick(text.words(), offered).or(() -> named(offered, text.words()))
                .map(intent -> new Reading.Picked("need:" + intent.id(), AnswerReader.EXACT));
    }

    private static Optional<Intent> named(List<Intent> offered, Words said) {
        var named = offered.stream().filter(intent -> near(Words.of(intent.label()), said)).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static boolean near(Words label, Words said) {
        var both = new HashSet<>(label.list());
        both.retainAll(said.list());
        var either = new HashSet<>(label.list());
        either.addAll(said.list());
        return Edits.near(label.joined(), said.joined()) || both.size() >= MUCH_THE_SAME * either.size();
    }
}
