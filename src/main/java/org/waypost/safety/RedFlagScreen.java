package org.waypost.safety;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Conversation;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.language.Said;
import org.waypost.language.Utterance;
import org.waypost.safety.Context.Kind;
import org.waypost.safety.RedFlag.Action;
import org.waypost.safety.RedFlag.Level;
import org.waypost.safety.Rule.Manner;

/**
 * Finds danger before anything else reads the words, by rules alone: {@code knowledge-base/red-flags}. A rule's wording is
 * found whatever the spelling and order; the words around it say whether it is now, over, denied, someone's death, a figure
 * of speech or a request about papers ({@link Judgement}). May be used by several threads at once.
 */
public final class RedFlagScreen {
    private static final String INPATIENT_CARD = "inpatient";
    private static final String CHECK = ".check";
    private static final String TOLD = "danger:";
    private static final Comparator<RedFlag> GRAVEST_FIRST =
            Comparator.comparing(RedFlag::action).thenComparing(RedFlag::level).thenComparing(RedFlag::rule);

    private final Lexicon lexicon;
    private final Context context;
    private final List<Rule> rules;
    private final Map<String, CareCard> cards;

    private RedFlagScreen(RedFlagFiles files) {
        this.lexicon = files.lexicon();
        this.context = files.wordsAround();
        this.rules = files.rules();
        this.cards = files.cards();
    }

    /** Reads {@code knowledge-base/red-flags}; what is wrong there becomes faults. */
    public static RedFlagScreen read(KnowledgeBase knowledge, Faults faults) {
        return new RedFlagScreen(RedFlagFiles.read(knowledge, faults));
    }

    /**
     * What the words show, strongest first. Never throws, never waits; looks at labels of pressed buttons too. A rule whose
     * card was shown ({@link Conversation#warned()}) only keeps its line in view when the same sign is said again; one that
     * was asked about and denied isn't asked about again, but still interrupts when it is said plainly.
     */
    public Screening check(Utterance utterance, Conversation conversation) {
        var told = told(utterance.said());
        if (told.isPresent()) {
            return new Screening(told.stream().toList());
        }
        var found = lexicon.find(Tokens.of(utterance.sentences()));
        var around = context.read(found);
        boolean onWard = isOnWard(around);
        return new Screening(rules.stream()
                .map(rule -> flag(rule, found, around, onWard))
                .flatMap(Optional::stream)
                .map(flag -> afterWarnings(flag, conversation))
                .flatMap(Optional::stream)
                .sorted(GRAVEST_FIRST)
                .toList());
    }

    /**
     * A button that says which danger it is: {@code danger:} and a card's id. A call handler presses it who has been told; it is
     * believed, however often it is pressed.
     */
    private Optional<RedFlag> told(Said said) {
        String choice = switch (said) {
            case Said.Pressed pressed -> pressed.choice();
            case Said.Typed typed -> "";
        };
        return Optional.of(choice)
                .filter(id -> id.startsWith(TOLD))
                .map(id -> id.substring(TOLD.length()))
                .flatMap(card -> rules.stream().filter(rule -> rule.card().equals(card)).findFirst())
                .map(rule -> new RedFlag(rule.level(), rule.card(), Action.INTERRUPT, "told." + rule.card(), rule.card()));
    }

    /** What to listen for: signs that interrupt, in the words of the files, by level. */
    public List<Sign> signs() {
        return rules.stream()
                .filter(rule -> rule.action() == Strength.INTERRUPT && !rule.what().isEmpty())
                .map(rule -> new Sign(rule.level(), rule.what()))
                .toList();
    }

    /** A sign of danger in a few words. */
    public record Sign(Level level, String what) {}

    /** The card of that id. */
    public Optional<CareCard> card(String id) {
        return Optional.ofNullable(cards.get(id));
    }

    private static Optional<RedFlag> flag(Rule rule, Occurrences found, Evidence around, boolean onWard) {
        if (rule.level() == Level.INPATIENT && around.anywhere(Kind.AT_HOME)) {
            return Optional.empty();
        }
        boolean forStaff = onWard && rule.onWard();
        return strength(rule, found, new Judgement(around)).action().map(action -> new RedFlag(
                forStaff ? Level.INPATIENT : rule.level(),
                rule.category(),
                action,
                action == Action.INTERRUPT ? rule.id() : rule.id() + (action == Action.CHECK ? CHECK : ".banner"),
                forStaff ? INPATIENT_CARD : rule.card()));
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

    private static boolean isOnWard(Evidence around) {
        return around.real(Kind.ON_WARD) && !around.anywhere(Kind.AT_HOME) && !around.anywhere(Kind.DEATH);
    }

    private static Optional<RedFlag> afterWarnings(RedFlag flag, Conversation conversation) {
        Set<String> warned = conversation.warned();
        String rule = flag.rule().replaceFirst("\\.(?:check|banner)$", "");
        if (flag.action() == Action.INTERRUPT) {
            var inView = new RedFlag(flag.level(), flag.category(), Action.BANNER, rule + ".banner", flag.card());
            return Optional.of(warned.contains(rule) ? inView : flag);
        }
        boolean open = conversation.awaiting() instanceof Awaiting.Danger danger && danger.rule().equals(flag.rule());
        return open || warned.contains(rule) || warned.contains(flag.rule()) ? Optional.empty() : Optional.of(flag);
    }
}
