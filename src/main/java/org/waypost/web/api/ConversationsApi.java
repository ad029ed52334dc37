package org.waypost.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waypost.access.Limits;
import org.waypost.access.Limits.What;
import org.waypost.access.Token;
import org.waypost.conversation.ConversationId;
import org.waypost.knowledge.JourneyId;
import org.waypost.language.Said;
import org.waypost.reply.ReplyJson;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Editions;
import org.waypost.turn.Turns;

/** Conversations: begun, read, erased, and whether a reply helped. */
@RestController
@RequestMapping("/api/v1/conversations")
final class ConversationsApi {
    private static final int MOST_TURNS = 500;
    private static final int MOST_COMMENT = 2_000;

    private final Turns turns;
    private final ConversationStore store;
    private final Editions editions;
    private final Limits limits;
    private final EdgeWords words;

    ConversationsApi(Turns turns, ConversationStore store, Editions editions, Limits limits, EdgeWords words) {
        this.turns = turns;
        this.store = store;
        this.editions = editions;
        this.limits = limits;
        this.words = words;
    }

    /** A conversation that has begun; the token is told here and never again. */
    record Begun(String conversationId, String token, Instant expiresAt, String channel, ReplyJson reply) {
        static Begun of(Resuming.Resumed resumed) {
            var reply = resumed.latest().reply();
            return new Begun(resumed.conversation().value(), resumed.token().value(), reply.expiresAt(), Channels.name(resumed.channel()),
                    reply);
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Begun> begin(@RequestBody(required = false) byte @Nullable [] sent, HttpServletRequest request) {
        var body = Body.optional(sent);
        var channel = Channels.asked(body.text("channel").orElse("api"), request);
        String topic = topic(body.text("topic").orElse(""));
        var wait = limits.wait(Caller.asking(What.CONVERSATION, request));
        if (wait.isPresent()) {
            throw new Refused(Problem.tooMany(words.tooMany(), Caller.seconds(wait.get())));
        }
        var token = Token.random();
        var started = turns.begin(channel, topic, token.hash());
        var reply = started.greeting().reply();
        String id = started.conversation().id().value();
        return ResponseEntity.created(URI.create("/api/v1/conversations/" + id))
                .body(new Begun(id, token.value(), reply.expiresAt(), Channels.name(channel), reply));
    }

    /** What was said and answered, after a turn. */
    record Transcript(
            String conversationId, String channel, Instant startedAt, Instant expiresAt, ReplyJson.JourneyJson journey,
            List<Exchange> turns) {}

    /** One turn of it. */
    record Exchange(int turn, Instant at, Object said, ReplyJson reply) {}

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Transcript transcript(
            @PathVariable String id, @RequestParam(defaultValue = "0") String after, @RequestParam(defaultValue = "200") String limit) {
        var conversation = store.load(new ConversationId(id));
        int most = Math.min(MOST_TURNS, number("limit", limit));
        var kept = store.transcript(conversation.id(), number("after", after), most);
        var latest = store.turn(conversation.id(), conversation.turn()).orElseThrow(ConversationGone::new).reply();
        var exchanges = kept.stream().map(turn -> new Exchange(turn.number(), turn.at(), said(turn.said()), turn.reply())).toList();
        return new Transcript(id, Channels.name(conversation.channel()), conversation.startedAt(), latest.expiresAt(), latest.journey(),
                exchanges);
    }

    @GetMapping(path = "/{id}/turns/{turn}", produces = MediaType.APPLICATION_JSON_VALUE)
    ReplyJson turn(@PathVariable String id, @PathVariable String turn) {
        return store.turn(new ConversationId(id), number("turn", turn)).orElseThrow(ConversationGone::new).reply();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String id) {
        store.erase(new ConversationId(id));
    }

    @PostMapping(path = "/{id}/feedback", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void feedback(@PathVariable String id, @RequestBody(required = false) byte @Nullable [] sent) {
        var body = Body.of(sent);
        int turn = needed(body.number("turn"), "turn");
        boolean helpful = needed(body.truth("helpful"), "helpful");
        String comment = body.text("comment").orElse("").strip();
        if (comment.codePointCount(0, comment.length()) > MOST_COMMENT) {
            throw new Refused(Problem.invalid("The comment is over " + MOST_COMMENT + " characters.", "comment"));
        }
        var conversation = new ConversationId(id);
        if (store.turn(conversation, turn).isEmpty()) {
            throw new Refused(Problem.invalid("There is no such turn.", "turn"));
        }
        store.feedback(conversation, turn, helpful, masked(comment));
    }

    private String masked(String comment) {
        return editions.current().reader().read(new Said.Typed(comment)).masked();
    }

    private String topic(String topic) {
        boolean known = editions.current().knowledge().journeys().keySet().stream().map(JourneyId::value).anyMatch(topic::equals);
        if (!topic.isEmpty() && !known) {
            throw new Refused(Problem.invalid("No such topic. Look at /api/v1/topics.", "topic"));
        }
        return topic;
    }

    private static Object said(Said said) {
        return switch (said) {
            case Said.Typed typed -> new TypedJson(typed.words());
            case Said.Pressed pressed -> new PressedJson(pressed.choice(), pressed.words());
        };
    }

    private record TypedJson(String text) {}

    private record PressedJson(String choice, String label) {}

    private static <T> T needed(Optional<T> value, String field) {
        return value.orElseThrow(() -> new Refused(Problem.invalid("It is needed.", field)));
    }

    private static int number(String name, String sent) {
        if (!sent.matches("\\d{1,9}")) {
            throw new Refused(Problem.malformed("\"" + name + "\" must be a whole number from 0."));
        }
        return Integer.parseInt(sent);
    }
}
