package org.waypost.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waypost.access.Limits;
import org.waypost.access.Limits.What;
import org.waypost.conversation.ConversationId;
import org.waypost.sending.Outbox;
import org.waypost.sending.Receipt;
import org.waypost.sending.Sending;
import org.waypost.sending.SendingRefused;
import org.waypost.turn.ConversationStore;

/** Sends a handoff's letter for somebody who agreed to it, having been told what {@link #offer} says. */
@RestController
@RequestMapping(path = "/api/v1/conversations/{id}/handoffs/{handoff}/send", produces = MediaType.APPLICATION_JSON_VALUE)
final class SendingApi {
    private final ConversationStore store;
    private final AskedLetters letters;
    private final Sending sending;
    private final Limits limits;
    private final EdgeWords words;

    SendingApi(ConversationStore store, AskedLetters letters, Sending sending, Limits limits, EdgeWords words) {
        this.store = store;
        this.letters = letters;
        this.sending = sending;
        this.limits = limits;
        this.words = words;
    }

    /** What has to be shown before anybody agrees: to whom it goes, and how long it is kept while it can't be sent. */
    record Offered(String to, Duration keptFor) {}

    /** What a person keeps. */
    record Given(String reference, String state) {
        static Given of(Receipt receipt) {
            return new Given(receipt.reference(), receipt.state().code());
        }
    }

    @GetMapping
    Offered offer(@PathVariable String id, @PathVariable String handoff) {
        var offer = sending.offer(store.load(new ConversationId(id)), handoff).orElseThrow(() -> new Refused(Problem.noIntake()));
        return new Offered(offer.to(), offer.keptFor());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Given send(
            @PathVariable String id, @PathVariable String handoff, @RequestBody(required = false) byte @Nullable [] sent,
            HttpServletRequest request) {
        var conversation = new ConversationId(id);
        var wait = limits.wait(Caller.turnIn(conversation), Caller.asking(What.CLIENT_TURN, request));
        if (wait.isPresent()) {
            throw new Refused(Problem.tooMany(words.tooMany(), Caller.seconds(wait.get())));
        }
        var body = Body.of(sent);
        var fields = body.texts("fields");
        var text = body.text("text");
        var letter = letters.letter(conversation, handoff, fields, text);
        try {
            return Given.of(sending.send(store.load(conversation),
                    new Sending.Request(handoff, body.truth("consent").orElse(false), key(body), fields, text, letter)));
        } catch (SendingRefused e) {
            throw new Refused(problem(e.why()));
        }
    }

    @GetMapping("/{reference}")
    Given state(@PathVariable String id, @PathVariable String handoff, @PathVariable String reference) {
        return sending.receipt(new ConversationId(id), reference).map(Given::of)
                .orElseThrow(() -> new Refused(Problem.notFound()));
    }

    private static String key(Body body) {
        return body.text("idempotencyKey").filter(key -> !key.isBlank() && key.length() <= Sending.LONGEST_KEY)
                .orElseThrow(() -> new Refused(Problem.invalid(
                        "A key of 1 to " + Sending.LONGEST_KEY + " characters, new for each letter, is needed.", "idempotencyKey")));
    }

    private static Problem problem(SendingRefused.Why why) {
        return switch (why) {
            case NO_CONSENT -> Problem.invalid("Only what the person has agreed to is sent.", "consent");
            case NO_INTAKE -> Problem.noIntake();
            case KEY_REUSED -> Problem.notSent("key-reused", "This key came before with other content. Nothing of this one was kept.");
            case TOO_MANY -> Problem.notSent("sent-enough", "At most " + Outbox.MOST + " letters are sent from one conversation.");
        };
    }
}
