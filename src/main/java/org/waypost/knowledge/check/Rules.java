package org.waypost.knowledge.check;

import java.time.LocalDate;
import java.util.List;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.reading.Content;

/** All rules. */
public final class Rules {
    private static final List<Rule> STANDING = List.of(
            new StatementsAreCited(),
            new NumbersAreFacts(),
            new NothingForbiddenIsSaid(),
            new PassagesAreShort(),
            new HandoffsCanBeReached(),
            new LettersHaveTheirBlanks(),
            new ExamplesAreEnough(),
            new ExamplesAreNoTests(),
            new TestsNameWhatIsThere(),
            new PathsEnd(),
            new PromptsAreWhole(),
            new ThingsAreUsed(),
            new SlotsAreFilled(),
            new SlotsStayAtHome(),
            new WordsSettleOneValue(),
            new TestsReachAll(),
            new TextsAreEasy());

    private Rules() {}

    /** Checks what holds on every day. */
    public static void check(Content content, Faults faults) {
        STANDING.forEach(rule -> rule.check(content, faults));
    }

    /** Checks what hangs on a day: for a release it is a fault, else a warning. */
    public static void checkOn(LocalDate day, boolean release, Content content, Faults faults) {
        new ReviewsAreDone(day, release).check(content, faults);
        new HolidaysReachFar(day, release).check(content, faults);
    }
}
