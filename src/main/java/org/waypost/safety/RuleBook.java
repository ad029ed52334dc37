package org.waypost.safety;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waypost.safety.Context.Kind;
import org.waypost.safety.RedFlag.Action;
import org.waypost.safety.RedFlag.Level;
import org.waypost.safety.Rule.Manner;

/** What the rules of the files find in a text, whoever says it and whenever. May be used by several threads at once. */
final class RuleBook {
    static final Comparator<RedFlag> GRAVEST_FIRST =
            Comparator.comparing(RedFlag::action).thenComparing(RedFlag::level).thenComparing(RedFlag::rule);
    static final String INPATIENT_CARD = "inpatient";
    static final String CHECK = ".check";

    private final Lexicon lexicon;
    private final Context context;
    private final List<Rule> rules;

    RuleBook(RedFlagFiles files) {
        this.lexicon = files.lexicon();
        this.context = files.wordsAround();
        this.rules = files.rules();
    }

    /**
     * A text as the rules see it.
     *
     * @param flags gravest first
     */
    record Seen(Tokens tokens, Evidence around, List<RedFlag> flags) {
        Seen {
            flags = List.copyOf(flags);
        }

        boolean onWard() {
            return around.real(Kind.ON_WARD) && !atHome() && !around.anywhere(Kind.DEATH);
        }

        boolean atHome() {
            return around.anywhere(Kind.AT_HOME);
        }
    }

    List<Rule> rules() {
        return rules;
    }

    /** The category of a rule, by its id with or without what it did; of what was learnt, that of its name; else nothing. */
    String category(String rule) {
        String id = rule.replaceFirst("\\.(?:check|banner)$", "");
        return rules.stream().filter(one -> one.id().equals(id)).findFirst().map(Rule::category)
                .orElse(id.substring(id.lastIndexOf('.') + 1));
    }

    /** Whether its rule never does more than ask. */
    boolean onlyAsks(RedFlag flag) {
        return rules.stream().anyMatch(rule -> rule.action() == Strength.CHECK && flag.rule().equals(rule.id() + CHECK));
    }

    /** Whether nothing that is learnt may take from it. */
    boolean plain(RedFlag flag) {
        return flag.action() == Action.INTERRUPT && rules.stream().anyMatch(rule -> rule.plain() && rule.id().equals(flag.rule()));
    }

    Seen see(List<String> sentences) {
        var found = lexicon.find(Tokens.of(sentences));
        var bare = new Seen(found.tokens(), context.read(found), List.of());
        var flags = rules.stream().map(rule -> flag(rule, found, bare)).flatMap(Optional::stream).sorted(GRAVEST_FIRST).toList();
        return new Seen(bare.tokens(), bare.around(), flags);
    }

    private static Optional<RedFlag> flag(Rule rule, Occurrences found, Seen seen) {
        if (rule.level() == Level.INPATIENT && seen.atHome()) {
            return Optional.empty();
        }
        return strength(rule, found, new Judgement(seen.around())).action().map(action -> {
            boolean forStaff = rule.onWard() && seen.onWard();
            return new RedFlag(
                    forStaff ? Level.INPATIENT : rule.level(),
                    rule.category(),
                    action,
                    action == Action.INTERRUPT ? rule.id() : rule.id() + (action == Action.CHECK ? CHECK : ".banner"),
                    forStaff ? INPATIENT_CARD : rule.card());
        });
    }

    private static Strength strength(Rule rule, Occurrences found, Judgement judgement) {
        var alike = new LookAlikes(rule, found);
        var strongest = Strength.NOTHING;
        for (var manner : Manner.values()) {
            for (var wording : rule.wordings(manner)) {
                for (var hit : wording.find(found)) {
                    if (!alike.hold(hit)) {
                        strongest = strongest.atLeast(judgement.of(rule, manner, hit));
                    }
                    if (strongest == rule.action()) {
                        return strongest;
                    }
                }
            }
        }
        return strongest;
    }

    /** Where a text only looks like a rule's sign; found when first asked for. */
    private static final class LookAlikes {
        private final Rule rule;
        private final Occurrences found;
        private @Nullable List<Span> spans;

        LookAlikes(Rule rule, Occurrences found) {
            this.rule = rule;
            this.found = found;
        }

        boolean hold(Wording.Hit hit) {
            var known = spans;
            if (known == null) {
                known = rule.not().stream()
                        .flatMap(wording -> wording.find(found).stream())
                        .flatMap(other -> other.spans().stream())
                        .toList();
                spans = known;
            }
            return known.stream().anyMatch(span -> hit.spans().stream().anyMatch(span::overlaps));
        }
    }
}
