package org.waypost.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Words that tell now from then and real from figure of speech: {@code red-flags/context.yaml}. */
record Context(Map<Kind, List<Wording>> wordings) {
    private static final Comparator<Found> FIRST_AND_LONGEST =
            Comparator.comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder());

    Context {
        wordings = Map.copyOf(wordings);
    }

    /** What such words say. */
    enum Kind {
        /** It is happening. */
        NOW,
        /** Some hours ago. */
        RECENT,
        /** Some days ago. */
        LATELY,
        /** Long ago, or a year. */
        PAST,
        /** A past tense right before. */
        WAS,
        /** Over: better, gone. */
        OVER,
        /** Not so. */
        NOT,
        /** A "no" that is part of what is wrong: a sign that starts with it can't be denied by another "no". */
        OWN_NOT,
        /** Not so, as far as they think. */
        PERHAPS_NOT,
        /** After a sign: "never ... like this". */
        LIKE_NEVER,
        /** A figure of speech. */
        FIGURE,
        /** A question about things in general, or an if. */
        GENERAL,
        /** About their work or studies. */
        WORK,
        /** What a letter or a record says. */
        REPORTED,
        /** Someone has died. */
        DEATH,
        /** A request about records, a complaint, an opinion. */
        TASK,
        /** Right after a name: a clinic, a leaflet. */
        THING,
        /** A call for help. */
        HELP,
        /** In a hospital bed. */
        ON_WARD,
        /** Not in hospital. */
        AT_HOME,
        /** Joins two statements. */
        CONNECTOR,
        /** Someone spoken of: where it stands, a "not" before it ends. */
        SUBJECT,
        /** Says nothing of the sort, though a shorter part of it would. */
        NEUTRAL
    }

    /** Where each stands. A phrase inside a longer one says nothing: "fine now" holds no "now". */
    Evidence read(Occurrences in) {
        var all = new ArrayList<Found>();
        wordings.forEach((kind, of) -> of.forEach(wording ->
                wording.find(in).forEach(hit -> all.add(new Found(kind, hit.spans().getFirst())))));
        all.sort(FIRST_AND_LONGEST);
        var kept = new EnumMap<Kind, List<Span>>(Kind.class);
        var longest = new Span(0, 0);
        for (var found : all) {
            boolean inside = found.span().within(longest) && found.span().length() < longest.length();
            if (!inside) {
                longest = found.span().end() > longest.end() ? found.span() : longest;
                kept.computeIfAbsent(found.kind(), kind -> new ArrayList<>()).add(found.span());
            }
        }
        return new Evidence(in, kept);
    }

    private record Found(Kind kind, Span span) {
        int start() {
            return span.start();
        }

        int end() {
            return span.end();
        }
    }
}
