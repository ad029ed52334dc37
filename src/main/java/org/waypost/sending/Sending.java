package org.waypost.sending;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.handoff.Letter;
import org.waypost.knowledge.SlotId;
import tools.jackson.databind.json.JsonMapper;

/** Sends letters for people, once they agreed, where an intake is set up for what it is and whom it is for. */
public final class Sending {
    /** How long a key may be, in characters. */
    public static final int LONGEST_KEY = 100;

    private static final SlotId ORGANISATION = new SlotId("organisation");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Optional<Outbox> outbox;
    private final SendingSettings settings;
    private final Clock clock;

    Sending(Optional<Outbox> outbox, SendingSettings settings, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a person is told before they agree.
     *
     * @param intake its id
     * @param to whom the letter goes to
     * @param keptFor how long its words are kept at most, while it can't be sent
     */
    public record Offer(String intake, String to, Duration keptFor) {}

    /**
     * A letter to be sent.
     *
     * @param consent whether the person agreed, having been told what {@link Offer} says
     * @param key the sender's: the same again is the same letter
     * @param fields what was typed, and {@code text} the words as they were changed: by these the same letter is known
     */
    public record Request(
            String handoff, boolean consent, String key, Map<String, String> fields, Optional<String> text, Letter letter) {}

    /** Nothing where no intake takes it. */
    public Optional<Offer> offer(Conversation conversation, String handoff) {
        return Optional.ofNullable(conversation.offered().get(handoff)).flatMap(form -> new TreeMap<>(settings.intakes())
                .entrySet().stream()
                .filter(intake -> intake.getValue().takes(organisation(conversation), form))
                .map(intake -> new Offer(intake.getKey(), intake.getValue().name(), settings.keepFor()))
                .findFirst());
    }

    /**
     * Keeps the letter for sending; it is safe when this returns.
     *
     * @throws SendingRefused nobody agreed, no intake takes it, the key came with other content, or too many were sent
     * @throws org.waypost.turn.ConversationGone erased or expired meanwhile
     */
    public Receipt send(Conversation conversation, Request request) {
        var offer = offer(conversation, request.handoff()).orElseThrow(() -> new SendingRefused(SendingRefused.Why.NO_INTAKE));
        if (!request.consent()) {
            throw new SendingRefused(SendingRefused.Why.NO_CONSENT);
        }
        String reference = Reference.random();
        var now = clock.instant();
        return outbox.orElseThrow().keep(new Posting(reference, conversation.id(), hash(request, ""), hash(request, content(request)),
                offer.intake(), organisation(conversation), now, now.plus(settings.keepFor()),
                body(reference, conversation, request, now.toString())));
    }

    /** Nothing where this conversation sent no such letter. */
    public Optional<Receipt> receipt(ConversationId conversation, String reference) {
        return outbox.flatMap(kept -> kept.receipt(conversation, reference));
    }

    /** Whom an intake stands for, as a person is told; its id where it is no longer set up. */
    public String name(String intake) {
        return Optional.ofNullable(settings.intakes().get(intake)).map(IntakeSettings::name).orElse(intake);
    }

    public Duration keptFor() {
        return settings.keepFor();
    }

    private static byte[] body(String reference, Conversation conversation, Request request, String at) {
        var body = new LinkedHashMap<String, Object>();
        body.put("reference", reference);
        body.put("form", conversation.offered().getOrDefault(request.handoff(), ""));
        body.put("organisation", organisation(conversation));
        body.put("consentedAt", at);
        body.put("letter", Map.of("title", request.letter().title(), "text", request.letter().text()));
        return JSON.writeValueAsBytes(body);
    }

    private static String content(Request request) {
        return JSON.writeValueAsString(new Object[] {request.handoff(), new TreeMap<>(request.fields()), request.text().orElse("")});
    }

    /** Under the sender's key, which is kept nowhere: from this nobody can find out by trying what was typed. */
    private static String hash(Request request, String of) {
        return HexFormat.of().formatHex(Hmac.of("key:" + request.key(), of.getBytes(StandardCharsets.UTF_8)));
    }

    private static String organisation(Conversation conversation) {
        return conversation.slots().text(ORGANISATION).orElse("");
    }
}
