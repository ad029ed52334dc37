package org.waypost.sending;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Posts the letter as JSON. {@code Waypost-Signature: t=SECONDS,v1=HEX} is the HMAC-SHA256 of {@code SECONDS.BODY} under the shared
 * secret, so that the receiver can tell a forged or an old call; {@code Idempotency-Key} is the letter's reference on every try.
 */
final class WebhookIntake implements Intake {
    private final IntakeSettings settings;
    private final String secret;
    private final Call call;
    private final Clock clock;

    WebhookIntake(IntakeSettings settings, Call call, Clock clock) {
        this.settings = settings;
        this.secret = settings.key();
        this.call = call;
        this.clock = clock;
    }

    @Override
    public Outcome deliver(Leased letter) {
        long at = clock.instant().getEpochSecond();
        String signature = HexFormat.of().formatHex(Hmac.of(secret, Hmac.bytes(at + "."), letter.body()));
        var request = HttpRequest.newBuilder(settings.url())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", letter.reference())
                .header("Waypost-Signature", "t=" + at + ",v1=" + signature)
                .POST(BodyPublishers.ofByteArray(letter.body()));
        try {
            return Call.outcome(call.send(request, settings.timeout()));
        } catch (Call.NoAnswer e) {
            return new Outcome.Again(String.valueOf(e.getMessage()), Duration.ZERO);
        }
    }
}
