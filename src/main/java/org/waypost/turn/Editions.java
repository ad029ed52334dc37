package org.waypost.turn;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waypost.answer.Answers;
import org.waypost.dialogue.Dialogue;
import org.waypost.handoff.Handoffs;
import org.waypost.handoff.Letters;
import org.waypost.handoff.SlotWords;
import org.waypost.knowledge.ContentCheck;
import org.waypost.knowledge.Fault;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Kept;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Loaded;
import org.waypost.language.UtteranceReader;
import org.waypost.organisations.OrganisationDirectory;
import org.waypost.reply.Composer;
import org.waypost.retrieval.Embeddings;
import org.waypost.safety.LearntDangers;
import org.waypost.safety.RedFlagScreen;
import org.waypost.understanding.Understander;

/** The edition that serves, and how another takes its place: whole, or not at all when its files have faults. */
public final class Editions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);
    private final Embeddings embeddings;
    private final Clock clock;
    private volatile Edition current;

    private Editions(Embeddings embeddings, Clock clock, Edition first) {
        this.embeddings = embeddings;
        this.clock = clock;
        this.current = first;
    }

    /** @throws ContentFaulty when the files have faults */
    public static Editions open(KnowledgeFiles files, Clock clock) {
        return open(files, Embeddings.inProcess(), clock);
    }

    /** @param embeddings closed with these editions */
    static Editions open(KnowledgeFiles files, Embeddings embeddings, Clock clock) {
        try {
            return new Editions(embeddings, clock, build(files, embeddings, clock));
        } catch (RuntimeException e) {
            embeddings.close();
            throw e;
        }
    }

    public Edition current() {
        return current;
    }

    /** Whether sentence vectors can be had. */
    boolean hasVectors() {
        return embeddings.ready();
    }

    /**
     * Serves other files from the next turn on.
     *
     * @throws ContentFaulty when they have faults; the edition that serves goes on
     */
    public void reload(KnowledgeFiles files) {
        if (!files.hash().equals(current.knowledge().files().hash())) {
            current = build(files, embeddings, clock);
            LOG.info("content reloaded, hash {}", files.hash().substring(0, 12));
        }
    }

    /** Every fault and warning of the files, those of red flags and contacts too. */
    public static List<Fault> faults(KnowledgeFiles files, LocalDate on, boolean release) {
        var all = new ArrayList<>(ContentCheck.run(files, on, release));
        if (KnowledgeBase.read(files) instanceof Loaded.Sound sound) {
            var faults = new Faults();
            RedFlagScreen.read(sound.knowledge(), faults);
            OrganisationDirectory.read(files, faults);
            Kept.read(files, faults);
            all.addAll(faults.all());
        }
        return all.stream().distinct().sorted().toList();
    }

    /** Waits until sentence vectors can be had, or can't, so that the same words are read alike from the first turn on. */
    void awaitVectors() {
        embeddings.await();
    }

    @Override
    public void close() {
        embeddings.close();
    }

    private static Edition build(KnowledgeFiles files, Embeddings embeddings, Clock clock) {
        var knowledge = switch (KnowledgeBase.open(files)) {
            case Loaded.Sound sound -> sound.knowledge();
            case Loaded.Faulty faulty -> throw new ContentFaulty(faulty.faults().stream().filter(fault -> !fault.warning()).toList());
        };
        var faults = new Faults();
        var screen = RedFlagScreen.read(knowledge, faults);
        var directory = OrganisationDirectory.read(files, faults);
        Kept.read(files, faults);
        if (!faults.serious().isEmpty()) {
            throw new ContentFaulty(faults.serious());
        }
        var both = LearntDangers.of(knowledge, embeddings).map(learnt -> screen.with(learnt, embeddings)).orElse(screen);
        return edition(knowledge, both, directory, embeddings, clock);
    }

    private static Edition edition(
            KnowledgeBase knowledge, RedFlagScreen screen, OrganisationDirectory directory, Embeddings embeddings, Clock clock) {
        var words = new SlotWords(knowledge, directory);
        var composer = new Composer(knowledge, screen, directory, new Answers(knowledge, clock), new Handoffs(knowledge, directory),
                words);
        var understander = Understander.of(knowledge, directory, embeddings, clock);
        return new Edition(knowledge, UtteranceReader.of(knowledge), screen, directory, understander, new Dialogue(knowledge), composer,
                new Letters(knowledge, words), words);
    }
}
