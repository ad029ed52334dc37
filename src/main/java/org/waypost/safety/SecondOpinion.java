package org.waypost.safety;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waypost.language.Utterance;
import org.waypost.retrieval.Embeddings;
import org.waypost.retrieval.VectorsLate;
import org.waypost.safety.Context.Kind;
import org.waypost.safety.RedFlag.Action;
import org.waypost.safety.RedFlag.Level;
import org.waypost.safety.RuleBook.Seen;

/**
 * What was learnt, beside the rules. A rule that interrupts waits for nothing: the words alone may lower it, when they are very
 * sure and the words around say anything but "now", unless it is a plain one. Where the rules are silent or in doubt, words and
 * sentence vectors decide together; the words alone when they are sure that it is harmless, or when there is no vector.
 */
final class SecondOpinion {
    private static final String LEARNT = "learnt.";
    private static final Set<Kind> ELSEWHERE = EnumSet.of(Kind.TASK, Kind.PAST, Kind.LATELY, Kind.WAS, Kind.OVER, Kind.NOT, Kind.GENERAL,
            Kind.WORK, Kind.REPORTED, Kind.DEATH, Kind.FIGURE, Kind.THING);

    private final RuleBook book;
    private final DangerLearning.Learnt learnt;
    private final Embeddings embeddings;

    SecondOpinion(RuleBook book, DangerLearning.Learnt learnt, Embeddings embeddings) {
        this.book = book;
        this.learnt = learnt;
        this.embeddings = embeddings;
    }

    static boolean isLearnt(String rule) {
        return rule.startsWith(LEARNT);
    }

    /** All that is raised, strongest first. */
    List<RedFlag> flags(Utterance utterance, Seen seen) {
        boolean interrupted = seen.flags().stream().anyMatch(flag -> flag.action() == Action.INTERRUPT);
        if (interrupted && (!speaksOfAnotherTime(seen) || seen.flags().stream().anyMatch(book::plain))) {
            return seen.flags();
        }
        var message = Message.of(utterance.text(), utterance.sentences(), seen, book);
        if (!learnt.model().knows(message)) {
            return seen.flags();
        }
        double byWords = learnt.model().likely(message);
        if (interrupted) {
            return atMost(learnt.byWords().most(byWords), seen.flags());
        }
        if (byWords < learnt.byWords().sure()) {
            return atMost(Strength.BANNER, seen.flags());
        }
        var vectors = vectors(message);
        double likely = vectors.isEmpty() ? byWords : learnt.model().likely(message, vectors);
        var cuts = vectors.isEmpty() ? learnt.byWords() : learnt.byBoth();
        if (likely < cuts.sure()) {
            return atMost(Strength.BANNER, seen.flags());
        }
        boolean death = seen.around().anywhere(Kind.DEATH);
        return raised(death ? cuts.of(likely).atMost(Strength.CHECK) : cuts.of(likely), message, vectors, seen);
    }

    /** Whether the words around say anything but "now": without that, a rule that interrupts is believed. */
    private static boolean speaksOfAnotherTime(Seen seen) {
        return ELSEWHERE.stream().anyMatch(seen.around()::anywhere);
    }

    private List<float[]> vectors(Message message) {
        if (!embeddings.ready()) {
            return List.of();
        }
        try {
            return embeddings.of(message.texts());
        } catch (VectorsLate e) {
            return List.of();
        }
    }

    /** What the rules found, at most as strong as this. */
    private static List<RedFlag> atMost(Strength most, List<RedFlag> flags) {
        return flags.stream()
                .map(flag -> most == Strength.CHECK && flag.action() == Action.INTERRUPT
                        ? Optional.of(as(Action.CHECK, flag))
                        : Optional.of(flag).filter(one -> most != Strength.BANNER || one.action() == Action.BANNER))
                .flatMap(Optional::stream)
                .sorted(RuleBook.GRAVEST_FIRST)
                .toList();
    }

    private static RedFlag as(Action action, RedFlag flag) {
        return new RedFlag(flag.level(), flag.category(), action, flag.rule() + RuleBook.CHECK, flag.card());
    }

    private List<RedFlag> raised(Strength strength, Message message, List<float[]> vectors, Seen seen) {
        if (strength == Strength.NOTHING) {
            return seen.flags();
        }
        var flag = flag(strength.action().orElseThrow(), message, vectors, seen);
        boolean asked = seen.flags().stream().anyMatch(one -> one.action() == Action.CHECK);
        if (asked && (flag.action() == Action.CHECK || isLeftAtAsking(flag, seen))) {
            return seen.flags();
        }
        var all = new ArrayList<>(seen.flags());
        all.add(flag);
        all.sort(RuleBook.GRAVEST_FIRST);
        return List.copyOf(all);
    }

    /** Whether a rule asks about the same danger because it never does more, or because of the request beside it. */
    private boolean isLeftAtAsking(RedFlag flag, Seen seen) {
        return seen.flags().stream()
                .filter(one -> one.action() == Action.CHECK && one.level() == flag.level())
                .anyMatch(one -> seen.around().anywhere(Kind.TASK) || book.onlyAsks(one));
    }

    private RedFlag flag(Action action, Message message, List<float[]> vectors, Seen seen) {
        String label = label(message, vectors, seen);
        var level = Level.valueOf(label.substring(0, label.indexOf('.')).toUpperCase(Locale.ROOT));
        String category = label.substring(label.indexOf('.') + 1);
        var alike = book.rules().stream().filter(rule -> rule.level() == level && rule.category().equals(category)).findFirst();
        boolean forStaff = seen.onWard() && alike.map(Rule::onWard).orElse(level == Level.EMERGENCY);
        String rule = LEARNT + label + (action == Action.CHECK ? RuleBook.CHECK : "");
        return new RedFlag(forStaff ? Level.INPATIENT : level, category, action, rule,
                forStaff ? RuleBook.INPATIENT_CARD : alike.map(Rule::card).orElse(level.name().toLowerCase(Locale.ROOT)));
    }

    /** The likeliest danger; at home nobody gets worse on a ward. */
    private String label(Message message, List<float[]> vectors, Seen seen) {
        int part = learnt.model().gravest(message, vectors);
        float[] vector = vectors.isEmpty() ? new float[0] : vectors.get(part);
        String onWard = Level.INPATIENT.name().toLowerCase(Locale.ROOT) + ".";
        return learnt.model().ranked(message.features().get(part), vector).stream()
                .filter(label -> !seen.atHome() || !label.startsWith(onWard))
                .findFirst().orElseThrow();
    }
}
