package org.waypost.turn;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.waypost.conversation.Channel;
import org.waypost.conversation.ConversationId;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.language.Said;
import org.waypost.reply.ReplyJson;

/** Conversations that are kept nowhere but in memory: for the command line and for conversation tests. The way through is the same. */
public final class Rehearsal implements AutoCloseable {
    private final Editions editions;
    private final Turns turns;

    private Rehearsal(Editions editions, Clock clock) {
        this.editions = editions;
        var queue = new ReadingQueue(TurnSettings.PATIENT);
        this.turns = new Turns(new Notebook(), editions::current, queue, new TurnMeasures(new SimpleMeterRegistry(), queue), clock);
    }

    /** @throws ContentFaulty when the files have faults */
    public static Rehearsal of(KnowledgeFiles files) {
        return of(files, Clock.systemUTC());
    }

    /** As {@link #of(KnowledgeFiles)}, on another day. */
    public static Rehearsal of(KnowledgeFiles files, Clock clock) {
        var editions = Editions.open(files, clock);
        editions.awaitVectors();
        return new Rehearsal(editions, clock);
    }

    public Edition edition() {
        return editions.current();
    }

    /** The replies to a whole conversation; a turn that starts with {@code #} presses that choice. */
    public List<ReplyJson> converse(List<String> said) {
        var talk = begin();
        var replies = new ArrayList<ReplyJson>();
        said.forEach(words -> replies.add(talk.say(words)));
        return replies;
    }

    public Talk begin() {
        var started = turns.begin(Channel.TERMINAL, "", "");
        return new Talk(started.conversation().id(), started.greeting().reply());
    }

    @Override
    public void close() {
        editions.close();
    }

    /** One conversation. */
    public final class Talk {
        private final ConversationId id;
        private final ReplyJson greeting;

        private Talk(ConversationId id, ReplyJson greeting) {
            this.id = id;
            this.greeting = greeting;
        }

        public ReplyJson greeting() {
            return greeting;
        }

        /** Types words, or presses the choice named after {@code #}. */
        public ReplyJson say(String words) {
            var said = words.startsWith("#") ? new Said.Pressed(words.substring(1), "", "") : new Said.Typed(words);
            return turns.take(new TurnRequest(id, UUID.randomUUID().toString(), said, -1, -1)).reply();
        }
    }
}
