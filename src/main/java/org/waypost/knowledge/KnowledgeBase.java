package org.waypost.knowledge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.waypost.knowledge.check.Rules;
import org.waypost.knowledge.reading.Content;

/**
 * Everything the files say, checked and immutable. {@link #files()} is for packages that read their own part of the
 * files: red flags and contacts.
 */
public record KnowledgeBase(
        KnowledgeFiles files,
        Map<SourceId, Source> sources,
        Map<FactId, Fact> facts,
        Map<ArticleId, Article> articles,
        Map<SlotId, Slot> slots,
        List<Derivation> derivations,
        Map<JourneyId, Journey> journeys,
        Map<IntentId, Intent> intents,
        Map<HandoffId, HandoffForm> handoffs,
        Map<LetterId, LetterTemplate> letters,
        Map<WordingId, List<String>> wordings,
        List<Command> commands,
        List<LanguageLine> languages,
        BankHolidays bankHolidays,
        Map<DeadlineId, DeadlineRule> deadlines,
        List<ConversationTest> tests) {

    public KnowledgeBase {
        sources = Map.copyOf(sources);
        facts = Map.copyOf(facts);
        articles = Map.copyOf(articles);
        slots = Map.copyOf(slots);
        derivations = List.copyOf(derivations);
        journeys = Map.copyOf(journeys);
        // Sorted: training in another order would make another model.
        intents = Collections.unmodifiableMap(new TreeMap<>(intents));
        handoffs = Map.copyOf(handoffs);
        letters = Map.copyOf(letters);
        wordings = Map.copyOf(wordings);
        commands = List.copyOf(commands);
        languages = List.copyOf(languages);
        deadlines = Map.copyOf(deadlines);
        tests = List.copyOf(tests);
    }

    /**
     * Reads and checks all files; every fault is told in one run, none is thrown. What hangs on today's date, such as a
     * review that is overdue, is left to {@link ContentCheck}: time passing stops no start.
     */
    public static Loaded read(KnowledgeFiles files) {
        return read(files, Rules::check);
    }

    /** As {@link #read}, but the rules, which take a second, aren't asked again about the very files that the build has checked. */
    public static Loaded open(KnowledgeFiles files) {
        return Checked.atBuild(files) ? read(files, (content, faults) -> {}) : read(files);
    }

    private static Loaded read(KnowledgeFiles files, BiConsumer<Content, Faults> rules) {
        var faults = new Faults();
        var content = Content.read(files, faults);
        rules.accept(content, faults);
        return faults.serious().isEmpty() ? new Loaded.Sound(content.knowledge(), faults.all()) : new Loaded.Faulty(faults.all());
    }

    public Optional<Passage> passage(PassageId id) {
        return Optional.ofNullable(articles.get(id.article()))
                .flatMap(article -> article.passages().stream().filter(passage -> passage.id().equals(id)).findFirst());
    }

    /** The slot, or IllegalArgumentException when there is none, which the check refuses for every id in the files. */
    public Slot slot(SlotId id) {
        return known(slots, id);
    }

    /** The article; as {@link #slot} when there is none. */
    public Article article(ArticleId id) {
        return known(articles, id);
    }

    /** The journey; as {@link #slot} when there is none. */
    public Journey journey(JourneyId id) {
        return known(journeys, id);
    }

    /** The intent; as {@link #slot} when there is none. */
    public Intent intent(IntentId id) {
        return known(intents, id);
    }

    /** The handoff; as {@link #slot} when there is none. */
    public HandoffForm handoff(HandoffId id) {
        return known(handoffs, id);
    }

    /** The letter; as {@link #slot} when there is none. */
    public LetterTemplate letter(LetterId id) {
        return known(letters, id);
    }

    private static <K, V> V known(Map<K, V> all, K id) {
        var found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("the knowledge base has no " + id.getClass().getSimpleName() + " " + id);
        }
        return found;
    }

    /** Text with every {@code {fact:id}} turned into Markdown. An unknown id can't be: {@code check} refuses it. */
    public String markdown(String text) {
        return FactTokens.replace(text, facts, Fact::markdown);
    }

    /** As {@link #markdown}, but plain: the number or address itself. For letters. */
    public String plain(String text) {
        return FactTokens.replace(text, facts, Fact::value);
    }
}
