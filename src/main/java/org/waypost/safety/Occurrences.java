package org.waypost.safety;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each element of the {@link Lexicon} stands in one text. */
final class Occurrences {
    private final Tokens tokens;
    private final BitSet fillers;
    private final int[] sentence;
    private final int[] clause;
    private final @Nullable List<Span>[] byElement;

    @SuppressWarnings("unchecked")
    Occurrences(Tokens tokens, int elements, BitSet fillers) {
        this.tokens = tokens;
        this.fillers = fillers;
        this.sentence = tokens.sentence().stream().mapToInt(Integer::intValue).toArray();
        this.clause = tokens.clause().stream().mapToInt(Integer::intValue).toArray();
        this.byElement = new List[elements];
    }

    Tokens tokens() {
        return tokens;
    }

    void add(int element, Span span) {
        var spans = byElement[element];
        if (spans == null) {
            spans = new ArrayList<>(2);
            byElement[element] = spans;
        }
        spans.add(span);
    }

    /** In the order of their starts. */
    List<Span> of(int element) {
        var spans = byElement[element];
        return spans == null ? List.of() : spans;
    }

    boolean hasAll(int[] elements) {
        for (int element : elements) {
            if (byElement[element] == null) {
                return false;
            }
        }
        return true;
    }

    boolean isFiller(int at) {
        return fillers.get(at);
    }

    boolean sameSentence(int one, int other) {
        return sentence[one] == sentence[other];
    }

    boolean sameClause(int one, int other) {
        return clause[one] == clause[other];
    }
}
