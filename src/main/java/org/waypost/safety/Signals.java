package org.waypost.safety;

import java.util.ArrayList;
import java.util.List;
import org.waypost.learning.Features;
import org.waypost.learning.NGrams;
import org.waypost.safety.Context.Kind;
import org.waypost.safety.RuleBook.Seen;

/** What the learnt layer is told of a text: its words and letters, what stands around a sign, and what the rules found. */
final class Signals {
    private static final List<Kind> TELLING = List.of(Kind.PAST, Kind.TASK, Kind.DEATH, Kind.NOT, Kind.NOW, Kind.GENERAL, Kind.OVER,
            Kind.WORK, Kind.FIGURE, Kind.REPORTED, Kind.LATELY, Kind.ON_WARD);

    private Signals() {}

    static Features of(Seen seen) {
        var marks = new ArrayList<String>();
        for (var kind : Kind.values()) {
            if (seen.around().anywhere(kind)) {
                marks.add("around " + kind);
            }
        }
        String strongest = seen.flags().isEmpty() ? "none" : seen.flags().getFirst().action().name();
        marks.add("rules " + strongest);
        for (var kind : TELLING) {
            if (seen.around().anywhere(kind)) {
                marks.add("rules " + strongest + " " + kind);
            }
        }
        seen.flags().forEach(flag -> marks.add("rule " + flag.rule()));
        return NGrams.of(seen.tokens().words(), marks);
    }
}
