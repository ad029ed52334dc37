package org.waypost.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.waypost.access.Limits;
import org.waypost.access.Limits.What;
import org.waypost.conversation.ConversationId;
import org.waypost.language.Said;
import org.waypost.reply.ReplyJson.CareCardJson;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.StoreUnavailable;
import org.waypost.turn.Turns;

/** One turn. Danger in the words is answered whatever else can't be: over a limit it goes through, otherwise its card is shown. */
@RestController
public final class TurnsApi {
    /** Set on a request by whoever found the store away before the words were read. */
    public static final String STORE_AWAY = TurnsApi.class.getName() + ".storeAway";

    /** Set on a request whose token held the conversation before it was moved. */
    public static final String TAKEN_OVER = TurnsApi.class.getName() + ".takenOver";

    private final Turns turns;
    private final ConversationStore store;
    private final Limits limits;
    private final TurnEvents events;
    private final EdgeWords words;

    TurnsApi(Turns turns, ConversationStore store, Limits limits, TurnEvents events, EdgeWords words) {
        this.turns = turns;
        this.store = store;
        this.limits = limits;
        this.events = events;
        this.words = words;
    }

    @PostMapping(
            path = "/api/v1/conversations/{id}/turns",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
    ResponseEntity<?> take(
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = "Accept", defaultValue = "*/*") String accept,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEvent,
            HttpServletRequest request) {
        var sent = SentTurn.read(body);
        if (request.getAttribute(STORE_AWAY) != null) {
            throw unavailable(sent.said());
        }
        if (request.getAttribute(TAKEN_OVER) != null) {
            throw new Refused(Problem.takenOver(cards(sent.said())));
        }
        var conversation = new ConversationId(id);
        refuseTooMany(sent.said(), conversation, request);
        try {
            boolean replay = store.turn(conversation, sent.turnId()).isPresent();
            var reply = turns.take(sent.to(conversation)).reply();
            var answer = ResponseEntity.ok();
            if (replay) {
                answer.header("Idempotent-Replay", "true");
            }
            return TurnEvents.wanted(accept)
                    ? answer.header(HttpHeaders.CONTENT_TYPE, TurnEvents.TYPE).header("X-Accel-Buffering", "no")
                            .body(events.of(reply, lastEvent))
                    : answer.contentType(MediaType.APPLICATION_JSON).body(reply);
        } catch (StoreUnavailable e) {
            throw unavailable(sent.said());
        }
    }

    private void refuseTooMany(Said said, ConversationId conversation, HttpServletRequest request) {
        var wait = limits.wait(Caller.turnIn(conversation), Caller.asking(What.CLIENT_TURN, request));
        if (wait.isPresent() && cards(said).isEmpty()) {
            throw new Refused(Problem.tooMany(words.tooMany(), Caller.seconds(wait.get())));
        }
    }

    private Refused unavailable(Said said) {
        return new Refused(Problem.unavailable(words.unavailable(), cards(said)));
    }

    private List<CareCardJson> cards(Said said) {
        return turns.warning(said).stream().toList();
    }
}
