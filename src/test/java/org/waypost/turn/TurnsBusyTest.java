package org.waypost.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waypost.conversation.Channel;
import org.waypost.conversation.ConversationId;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.language.Said;
import org.waypost.reply.ReplyJson;
import org.waypost.retrieval.Embeddings;

/** More is said than can be read: an embedder is held up, as a machine with too much to do holds it up. */
class TurnsBusyTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int DIMENSIONS = 384;
    private final Block block = new Block();
    private final Notebook store = new Notebook();
    private final Embeddings embeddings = Embeddings.of(Embeddings.IN_PROCESS, Held::new, 1, LONG);
    private final Editions editions = Editions.open(KnowledgeFiles.carried(), embeddings, Clock.systemUTC());

    /** A model that is held up by whatever is said about zebras. */
    private final class Held implements EmbeddingModel {
        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            if (texts.stream().anyMatch(text -> text.text().contains("zebra"))) {
                block.hold();
            }
            return Response.from(texts.stream().map(text -> Embedding.from(new float[DIMENSIONS])).toList());
        }
    }

    @AfterEach
    void letGo() {
        block.letGo();
        editions.close();
    }

    @Test
    void whoeverComesWhileAllPlacesAreTakenIsToldSoAndNothingIsKept() throws Exception {
        var turns = turns(new TurnSettings(1, 0, LONG));
        try (var others = Executors.newSingleThreadExecutor()) {
            var first = others.submit(() -> typed(turns, begun(turns), "zebra"));
            block.awaitHeld();
            var late = begun(turns);
            assertThrows(TurnsBusy.class, () -> typed(turns, late, "how do I see my records"));
            assertEquals(0, store.load(late).turn());
            block.letGo();
            assertEquals(1, first.get().number());
        }
        assertEquals(1, typed(turns, begun(turns), "how do I see my records").number(), "the place is free again");
    }

    @Test
    void aButtonIsAnsweredWhileWordsWait() throws Exception {
        var turns = turns(new TurnSettings(1, 0, LONG));
        try (var others = Executors.newSingleThreadExecutor()) {
            others.submit(() -> typed(turns, begun(turns), "zebra"));
            block.awaitHeld();
            assertEquals("records", pressed(turns, begun(turns), "topic:records").reply().journey().id());
            block.letGo();
        }
    }

    @Test
    void aSignOfDangerIsNeverTurnedAwayHoweverStuckTheModelIs() throws Exception {
        var turns = turns(new TurnSettings(1, 0, Duration.ofMillis(200)));
        var patient = turns(new TurnSettings(1, 0, LONG));
        try (var others = Executors.newSingleThreadExecutor()) {
            others.submit(() -> typed(patient, begun(patient), "zebra"));
            block.awaitHeld();
            for (int i = 0; i < 3; i++) {
                var reply = typed(turns, begun(turns), "he has stopped breathing").reply();
                assertInstanceOf(ReplyJson.CareCardJson.class, reply.messages().getFirst());
            }
            block.letGo();
        }
    }

    @Test
    void aTurnThatFindsTheModelStuckIsReadByItsWordsWhenItsTimeIsOver() throws Exception {
        var turns = turns(new TurnSettings(1, 0, Duration.ofMillis(200)));
        var patient = turns(new TurnSettings(1, 0, LONG));
        try (var others = Executors.newSingleThreadExecutor()) {
            others.submit(() -> typed(patient, begun(patient), "zebra"));
            block.awaitHeld();
            var reply = typed(turns, begun(turns), "I want to see my GP record online").reply();
            assertFalse(reply.messages().isEmpty());
            block.letGo();
        }
    }

    @Test
    void thoseWhoWaitAreReadInTheirTurn() throws Exception {
        var turns = turns(new TurnSettings(1, 3, LONG));
        try (var others = Executors.newFixedThreadPool(4)) {
            var first = others.submit(() -> typed(turns, begun(turns), "zebra"));
            block.awaitHeld();
            var waiting = IntStream.range(0, 3).mapToObj(i -> others.submit(() -> typed(turns, begun(turns), "hello"))).toList();
            block.letGo();
            assertEquals(1, first.get().number());
            for (var turn : waiting) {
                assertEquals(1, turn.get().number());
            }
        }
    }

    private Turns turns(TurnSettings settings) {
        var queue = new ReadingQueue(settings);
        return new Turns(store, editions::current, queue, new TurnMeasures(new SimpleMeterRegistry(), queue), Clock.systemUTC());
    }

    private static ConversationId begun(Turns turns) {
        return turns.begin(Channel.API, "", "").conversation().id();
    }

    private static Turn typed(Turns turns, ConversationId conversation, String words) {
        return turns.take(new TurnRequest(conversation, UUID.randomUUID().toString(), new Said.Typed(words), -1, -1));
    }

    private static Turn pressed(Turns turns, ConversationId conversation, String choice) {
        return turns.take(new TurnRequest(conversation, UUID.randomUUID().toString(), new Said.Pressed(choice, "", ""), -1, -1));
    }
}
