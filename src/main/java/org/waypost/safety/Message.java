package org.waypost.safety;

import java.util.ArrayList;
import java.util.List;
import org.waypost.language.Clauses;
import org.waypost.language.Utterance;
import org.waypost.learning.Features;

/**
 * What was said as the learnt layer reads it: as a whole and, when it has several, each of its parts.
 *
 * @param texts the whole first, as models read texts
 * @param features one for each text
 * @param said the words of the whole
 */
record Message(List<String> texts, List<Features> features, List<String> said) {
    Message {
        texts = List.copyOf(texts);
        features = List.copyOf(features);
        said = List.copyOf(said);
    }

    int words() {
        return said.size();
    }

    /** @param whole what the rules saw in all of it */
    static Message of(String text, List<String> sentences, RuleBook.Seen whole, RuleBook book) {
        var texts = new ArrayList<String>();
        var features = new ArrayList<Features>();
        texts.add(Utterance.asRead(text));
        features.add(Signals.of(whole));
        for (String clause : Clauses.of(sentences)) {
            texts.add(Utterance.asRead(clause));
            features.add(Signals.of(book.see(List.of(clause))));
        }
        return new Message(texts, features, whole.tokens().words());
    }
}
