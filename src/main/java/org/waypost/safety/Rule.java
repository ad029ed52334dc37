package org.waypost.safety;

import java.util.List;

/**
 * A sign of danger and its wordings.
 *
 * @param what it in a few words, for people
 * @param action what a plain wording does
 * @param signs wordings that say it as happening
 * @param events wordings that say it as having happened
 * @param names wordings that only name it
 * @param not wordings that look like it and aren't
 * @param lasting true when it matters for days, even if it seems over
 * @param despiteDeath true when words about someone's death take nothing from it
 * @param onWard true when, in a hospital bed, it is for the staff there and not for 999
 * @param plain true when nothing that is learnt may take from it
 * @param besideTask what it does beside a request about records or a complaint
 */
record Rule(
        String id,
        String what,
        RedFlag.Level level,
        String category,
        String card,
        Strength action,
        List<Wording> signs,
        List<Wording> events,
        List<Wording> names,
        List<Wording> not,
        boolean lasting,
        boolean despiteDeath,
        boolean onWard,
        boolean plain,
        BesideTask besideTask) {
    Rule {
        signs = List.copyOf(signs);
        events = List.copyOf(events);
        names = List.copyOf(names);
        not = List.copyOf(not);
    }

    List<Wording> wordings(Manner manner) {
        return switch (manner) {
            case SIGN -> signs;
            case EVENT -> events;
            case NAME -> names;
        };
    }

    Rule withSigns(List<Wording> others) {
        return new Rule(id, what, level, category, card, action, others, events, names, not, lasting, despiteDeath, onWard, plain,
                besideTask);
    }

    /** How a wording puts it. */
    enum Manner { SIGN, EVENT, NAME }

    /** How far each manner of wording is believed beside a request about records or a complaint. */
    record BesideTask(Strength sign, Strength event, Strength name) {
        static final BesideTask USUAL = new BesideTask(Strength.INTERRUPT, Strength.CHECK, Strength.NOTHING);

        static BesideTask all(Strength strength) {
            return new BesideTask(strength, strength, strength);
        }

        Strength of(Manner manner) {
            return switch (manner) {
                case SIGN -> sign;
                case EVENT -> event;
                case NAME -> name;
            };
        }
    }
}
