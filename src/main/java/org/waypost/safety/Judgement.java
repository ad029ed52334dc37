package org.waypost.safety;

import org.waypost.safety.Context.Kind;
import org.waypost.safety.Rule.Manner;

/**
 * How strongly a found wording counts, given the words around it. "Now" beats all but a plain "not" and a figure of speech;
 * then general questions, deaths, the past, what is over; then what is asked beside it. In doubt: ask.
 */
final class Judgement {
    /** As few words as these, and nothing else said, make a name a cry for help. */
    private static final int FEW_WORDS = 5;

    private final Evidence around;

    Judgement(Evidence around) {
        this.around = around;
    }

    /** The weakest of what its groups allow: each has to be real, and now. */
    Strength of(Rule rule, Manner manner, Wording.Hit hit) {
        var strength = rule.action();
        for (var span : hit.spans()) {
            strength = strength.atMost(of(rule, manner, span));
        }
        return strength;
    }

    private Strength of(Rule rule, Manner manner, Span span) {
        if (around.overlapping(Kind.FIGURE, span) || around.not(span)) {
            return Strength.NOTHING;
        }
        if (around.perhapsNot(span)) {
            return Strength.CHECK;
        }
        if (manner == Manner.NAME && around.thing(span)) {
            return Strength.NOTHING;
        }
        if (around.now(span)) {
            return Strength.INTERRUPT;
        }
        return notSaidAsNow(rule, manner, span);
    }

    private Strength notSaidAsNow(Rule rule, Manner manner, Span span) {
        boolean task = around.anywhere(Kind.TASK);
        boolean name = manner == Manner.NAME;
        if (around.beforeInSentence(Kind.GENERAL, span)) {
            return around.anywhere(Kind.HELP) ? Strength.CHECK : Strength.BANNER;
        }
        boolean past = around.then(Kind.PAST, span, manner) || around.was(span) && around.inSentence(Kind.PAST, span);
        if (past || around.beforeInSentence(Kind.REPORTED, span)) {
            return Strength.NOTHING;
        }
        if (around.anywhere(Kind.DEATH) && !rule.despiteDeath()) {
            return name || task || around.was(span) ? Strength.NOTHING : Strength.CHECK;
        }
        if (around.anywhere(Kind.WORK)) {
            return name ? Strength.NOTHING : Strength.BANNER;
        }
        return byTime(rule, manner, span, task);
    }

    private Strength byTime(Rule rule, Manner manner, Span span, boolean task) {
        var beside = rule.besideTask().of(manner);
        if (around.then(Kind.LATELY, span, manner)) {
            return rule.lasting() ? Strength.CHECK : task ? Strength.NOTHING : Strength.CHECK;
        }
        if (around.inSentence(Kind.OVER, span)) {
            return rule.lasting() ? (task ? Strength.CHECK : Strength.INTERRUPT) : task ? Strength.NOTHING : Strength.CHECK;
        }
        if (around.then(Kind.RECENT, span, manner)) {
            return task && !rule.lasting() ? beside.atLeast(Strength.CHECK) : Strength.INTERRUPT;
        }
        if (around.was(span)) {
            return task ? beside.atMost(Strength.CHECK) : Strength.CHECK;
        }
        return byManner(manner, task, beside);
    }

    private Strength byManner(Manner manner, boolean task, Strength beside) {
        if (task) {
            return beside;
        }
        boolean plain = manner != Manner.NAME || around.anywhere(Kind.HELP) || around.words() <= FEW_WORDS;
        return plain ? Strength.INTERRUPT : Strength.CHECK;
    }
}
