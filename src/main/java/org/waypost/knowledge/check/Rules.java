package org.waypost.knowledge.check;

import java.util.List;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.reading.Content;

/** All rules. */
public final class Rules {
    private static final List<Rule> STANDING = List.of(new StatementsAreCited(), new NumbersAreFacts(), new PassagesAreShort(),
            new HandoffsCanBeReached(), new LettersHaveTheirBlanks(), new ExamplesAreEnough(), new ExamplesAreNoTests(),
            new TestsNameWhatIsThere());

    private Rules() {}

    /** Checks what holds on every day. */
    public static void check(Content content, Faults faults) {
        STANDING.forEach(rule -> rule.check(content, faults));
    }
}
