package org.waypost.safety;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Conversation;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.language.Said;
import org.waypost.language.Utterance;
import org.waypost.retrieval.Embeddings;
import org.waypost.safety.RedFlag.Action;
import org.waypost.safety.RedFlag.Level;

/**
 * Finds danger before anything else reads the words, by the rules of {@code knowledge-base/red-flags} and by what was learnt from
 * the phrases there. A rule's wording is found whatever the spelling and order; the words around it say whether it is now, over,
 * denied, someone's death, a figure of speech or a request about papers ({@link Judgement}). What was learnt hears danger that no
 * rule has words for ({@link SecondOpinion}). May be used by several threads at once.
 */
public final class RedFlagScreen {
    private static final String TOLD = "danger:";

    private final RuleBook book;
    private final Map<String, CareCard> cards;
    private final Optional<SecondOpinion> second;

    private RedFlagScreen(RuleBook book, Map<String, CareCard> cards, Optional<SecondOpinion> second) {
        this.book = book;
        this.cards = Map.copyOf(cards);
        this.second = second;
    }

    /** Reads {@code knowledge-base/red-flags}; what is wrong there becomes faults. */
    public static RedFlagScreen read(KnowledgeBase knowledge, Faults faults) {
        var files = RedFlagFiles.read(knowledge, faults);
        var book = new RuleBook(files);
        DangerPhrase.check(knowledge.files(), book, faults);
        return new RedFlagScreen(book, files.cards(), Optional.empty());
    }

    /** This screen with what was learnt beside its rules. */
    public RedFlagScreen with(LearntDangers learnt, Embeddings embeddings) {
        return new RedFlagScreen(book, cards, Optional.of(new SecondOpinion(book, learnt.learnt(), embeddings)));
    }

    /**
     * What the words show, strongest first. Never throws; what the rules find waits for nothing, and what was learnt at most for the
     * words' vectors. Rules look at labels of pressed buttons too. A rule whose
     * card was shown ({@link Conversation#warned()}) only keeps its line in view when the same sign is said again; one that
     * was asked about and denied isn't asked about again, but still interrupts when it is said plainly.
     */
    public Screening check(Utterance utterance, Conversation conversation) {
        var told = told(utterance.said());
        if (told.isPresent()) {
            return new Screening(told.stream().toList());
        }
        return new Screening(flags(utterance).stream()
                .map(flag -> afterWarnings(flag, conversation))
                .flatMap(Optional::stream)
                .sorted(RuleBook.GRAVEST_FIRST)
                .toList());
    }

    /** The words of a button are ours: rules alone look at them. */
    private List<RedFlag> flags(Utterance utterance) {
        var seen = book.see(utterance.sentences());
        boolean typed = utterance.said() instanceof Said.Typed;
        return second.filter(opinion -> typed).map(opinion -> opinion.flags(utterance, seen)).orElse(seen.flags());
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
                .flatMap(card -> book.rules().stream().filter(rule -> rule.card().equals(card)).findFirst())
                .map(rule -> new RedFlag(rule.level(), rule.card(), Action.INTERRUPT, "told." + rule.card(), rule.card()));
    }

    /** What to listen for: signs that interrupt, in the words of the files, by level. */
    public List<Sign> signs() {
        return book.rules().stream()
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

    private Optional<RedFlag> afterWarnings(RedFlag flag, Conversation conversation) {
        String rule = flag.rule().replaceFirst("\\.(?:check|banner)$", "");
        if (flag.action() == Action.INTERRUPT) {
            var inView = new RedFlag(flag.level(), flag.category(), Action.BANNER, rule + ".banner", flag.card());
            return Optional.of(isAmong(conversation.warned(), rule, flag) ? inView : flag);
        }
        boolean open = conversation.awaiting() instanceof Awaiting.Danger danger && isAmong(Set.of(danger.rule()), flag.rule(), flag);
        return open || isAmong(conversation.warned(), rule, flag) || isAmong(conversation.warned(), flag.rule(), flag)
                ? Optional.empty() : Optional.of(flag);
    }

    /** Whether this was said before: by the same rule or, when it was learnt, by any that finds the same danger. */
    private boolean isAmong(Set<String> said, String rule, RedFlag flag) {
        if (!SecondOpinion.isLearnt(rule)) {
            return said.contains(rule);
        }
        boolean asked = rule.endsWith(RuleBook.CHECK);
        return said.stream()
                .filter(one -> one.endsWith(RuleBook.CHECK) == asked)
                .anyMatch(one -> book.category(one).equals(flag.category()));
    }
}
