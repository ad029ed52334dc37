package org.waypost.turn;

import static org.waypost.turn.TurnMeasures.Step.COMPOSE;
import static org.waypost.turn.TurnMeasures.Step.DECIDE;
import static org.waypost.turn.TurnMeasures.Step.KEEP;
import static org.waypost.turn.TurnMeasures.Step.READ;
import static org.waypost.turn.TurnMeasures.Step.SCREEN;
import static org.waypost.turn.TurnMeasures.Step.UNDERSTAND;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waypost.conversation.Channel;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.dialogue.Decision;
import org.waypost.language.Said;
import org.waypost.language.Utterance;
import org.waypost.reply.ReplyJson;
import org.waypost.safety.Screening;
import org.waypost.understanding.Understanding;

/** The one way through Waypost. Start reading here. */
public final class Turns {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private final ConversationStore store;
    private final Supplier<Edition> editions;
    private final ReadingQueue queue;
    private final TurnMeasures measures;
    private final Clock clock;

    Turns(ConversationStore store, Supplier<Edition> editions, ReadingQueue queue, TurnMeasures measures, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.queue = queue;
        this.measures = measures;
        this.clock = clock;
    }

    /**
     * Answers what a person said; nothing is answered that is not kept. The same turn id again gets the same answer.
     *
     * @throws ConversationGone unknown, erased or expired
     * @throws TurnRefused another turn was kept first, the client hasn't seen the latest, or the turn id was used for other content
     * @throws org.waypost.understanding.UnknownChoice a button that isn't offered here
     * @throws StoreUnavailable nothing was recorded; {@link #warning} still tells what an edge must show
     * @throws TurnsBusy too many words wait to be read; nothing was recorded, and no sign of danger is in these
     */
    public Turn take(TurnRequest request) {
        var earlier = store.turn(request.conversation(), request.id());
        if (earlier.isPresent()) {
            return theSame(earlier.get(), request);
        }
        var started = clock.instant();
        var conversation = latest(request);
        var edition = editions.get(); // one version of the content for the whole turn

        var utterance = measures.timed(READ, () -> edition.reader().read(labelled(request, conversation, edition)));
        var screening = measures.timed(SCREEN, () -> edition.screen().check(utterance, conversation));
        var understanding = measures.timed(UNDERSTAND, () -> queue.read(utterance, screening,
                () -> edition.understander().understand(utterance, screening, conversation)));
        var decision = measures.timed(DECIDE, () -> edition.dialogue().decide(conversation, screening, understanding, started));
        var reply = measures.timed(COMPOSE, () -> edition.composer().compose(conversation, screening, understanding, decision,
                started.plus(store.keepFor())));

        var turn = measures.timed(KEEP, () -> keep(decision, turn(request, utterance, reply, started)));
        measures.count(conversation.channel(), decision, screening, understanding);
        log(turn, decision, screening, understanding, started);
        return turn;
    }

    /** Begins a conversation and greets. */
    public Started begin(Channel channel, String topic, String tokenHash) {
        var now = clock.instant();
        var edition = editions.get();
        var decision = edition.dialogue().greet(Conversation.fresh(ConversationId.random(), channel, topic, now));
        var greeting = new Turn(0, UUID.randomUUID().toString(), "", now, new Said.Typed(""),
                edition.composer().greet(decision, now.plus(store.keepFor())));
        store.begin(decision.next(), greeting, tokenHash);
        return new Started(decision.next(), greeting);
    }

    /** A conversation that has begun. */
    public record Started(Conversation conversation, Turn greeting) {}

    /** The card that words call for, whatever else can't be done: for an edge that has to refuse or has lost the store. */
    public Optional<ReplyJson.CareCardJson> warning(Said said) {
        var edition = editions.get();
        var nobody = Conversation.fresh(ConversationId.random(), Channel.API, "", clock.instant());
        return edition.composer().warning(edition.screen().check(edition.reader().read(said), nobody));
    }

    private static Turn theSame(Turn earlier, TurnRequest request) {
        if (!earlier.fingerprint().equals(fingerprint(request))) {
            throw new TurnRefused(TurnRefused.Why.TURN_ID_REUSED);
        }
        return earlier;
    }

    private Conversation latest(TurnRequest request) {
        var conversation = store.load(request.conversation());
        if (request.after() >= 0 && request.after() < conversation.turn()) {
            throw new TurnRefused(TurnRefused.Why.MOVED_ON);
        }
        return conversation;
    }

    /** A button is read by its label, and by the question it was shown under when that was an earlier one. */
    private Said labelled(TurnRequest request, Conversation conversation, Edition edition) {
        return switch (request.said()) {
            case Said.Typed typed -> typed;
            case Said.Pressed pressed -> {
                int shownOn = request.answers() >= 0 ? request.answers() : conversation.turn();
                var shown = store.turn(request.conversation(), shownOn).map(turn -> new Buttons(turn.reply()));
                String label = shown.flatMap(buttons -> buttons.label(pressed.choice())).orElseGet(() -> edition.composer()
                        .label(pressed.choice()));
                String slot = shownOn == conversation.turn() ? "" : shown.flatMap(buttons -> buttons.question(pressed.choice()))
                        .orElse("");
                yield new Said.Pressed(pressed.choice(), label, slot);
            }
        };
    }

    private static Turn turn(TurnRequest request, Utterance utterance, ReplyJson reply, Instant at) {
        var kept = switch (utterance.said()) {
            case Said.Typed typed -> new Said.Typed(utterance.masked());
            case Said.Pressed pressed -> pressed;
        };
        return new Turn(reply.turn(), request.id(), fingerprint(request), at, kept, reply);
    }

    private Turn keep(Decision decision, Turn turn) {
        if (decision.erases()) {
            store.erase(decision.next().id());
            return turn;
        }
        return store.append(decision.next(), turn);
    }

    private static String fingerprint(TurnRequest request) {
        String content = switch (request.said()) {
            case Said.Typed typed -> "t\0" + typed.words();
            case Said.Pressed pressed -> "c\0" + pressed.choice() + "\0" + request.answers();
        };
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.conversation() + "\0").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void log(Turn turn, Decision decision, Screening screening, Understanding understanding, Instant started) {
        if (LOG.isInfoEnabled()) {
            LOG.info("turn {} {} {} {} flag={} {}ms", decision.next().id(), turn.number(), decision.intent().map(Object::toString)
                    .orElse("-"),
                    understanding.decidedBy().code(), screening.gravest().map(flag -> flag.action().name()).orElse("-"),
                    Duration.between(started, clock.instant()).toMillis());
        }
    }
}
