package org.waypost.knowledge.reading;

import java.util.List;
import java.util.Map;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.LetterId;
import org.waypost.knowledge.Prompt;
import org.waypost.knowledge.PromptId;

/**
 * What the rules look at: as much of the files as could be read, and where things stand.
 *
 * @param shown every text a person may read
 * @param neverSaid what none of those texts may say
 * @param letterLines the line of its file where each letter's body begins
 */
public record Content(
        KnowledgeBase knowledge,
        Map<PromptId, Prompt> prompts,
        Declared declared,
        List<ShownText> shown,
        List<NeverSaid> neverSaid,
        Map<LetterId, Integer> letterLines) {

    /** Reads the files; what is wrong with them is added to the faults, never thrown. */
    public static Content read(KnowledgeFiles files, Faults faults) {
        var reading = new Reading(files, faults);
        // Everything is declared before anything is looked up, so files may name each other in any order.
        var sources = new SourcesReader(reading);
        var facts = new FactsReader(reading);
        var articles = new ArticlesReader(reading);
        var slots = new SlotsReader(reading);
        var journeys = new JourneysReader(reading);
        var intents = new IntentsReader(reading);
        var handoffs = new HandoffsReader(reading);
        var letters = new LettersReader(reading);
        var replies = new RepliesReader(reading);
        var deadlines = new DeadlinesReader(reading);
        var small = new SmallFilesReader(reading);

        var knownSlots = slots.read();
        var knownFacts = facts.read();
        var knownDeadlines = deadlines.read();
        var holidays = small.bankHolidays();
        var conditions = new Conditions(reading, knownSlots, knownDeadlines, holidays);
        var knowledge = new KnowledgeBase(files, sources.read(), knownFacts, articles.read(), knownSlots,
                slots.derivations(knownSlots, conditions), journeys.read(knownSlots, conditions), intents.read(knownSlots),
                handoffs.read(new HandoffsReader.Known(knownFacts, knownSlots, knownDeadlines)),
                letters.read(), replies.read(), small.commands(), small.languages(), holidays, knownDeadlines,
                new ConversationsReader(reading).read());
        return new Content(knowledge, PromptsReader.read(files, faults), reading.declared, reading.shown(),
                new NeverSaidReader(reading).read(), letters.bodyLines());
    }
}
