package org.waypost.sending;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the letter as an e-mail through GOV.UK Notify (v2). Notify has no idempotency key; it keeps our reference, so from the second try
 * on it is asked first whether it has the letter.
 */
final class NotifyIntake implements Intake {
    private static final int SECRET = 36;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final IntakeSettings settings;
    private final URI base;
    private final String key;
    private final Call call;
    private final Clock clock;

    NotifyIntake(IntakeSettings settings, URI base, Call call, Clock clock) {
        this.settings = settings;
        this.base = base;
        this.key = settings.key();
        this.call = call;
        this.clock = clock;
    }

    @Override
    public Outcome deliver(Leased letter) {
        try {
            return letter.tries() > 1 && has(letter) ? new Outcome.Sent() : Call.outcome(call.send(email(letter), settings.timeout()));
        } catch (Call.NoAnswer e) {
            return new Outcome.Again(String.valueOf(e.getMessage()), Duration.ZERO);
        }
    }

    /** Whether an earlier try got there after all. Without a clear answer the letter isn't sent: better late than twice. */
    private boolean has(Leased letter) throws Call.NoAnswer {
        var answer = call.send(request("/v2/notifications?reference=" + letter.reference()).GET(), settings.timeout());
        if (answer.statusCode() != 200) {
            throw new Call.NoAnswer("lookup-" + answer.statusCode());
        }
        try {
            var found = JSON.readTree(answer.body()).path("notifications");
            if (!found.isArray()) {
                throw new Call.NoAnswer("lookup-malformed");
            }
            return !found.isEmpty();
        } catch (JacksonException e) {
            throw new Call.NoAnswer("lookup-malformed");
        }
    }

    private HttpRequest.Builder email(Leased letter) {
        var body = JSON.readTree(letter.body());
        var asked = Map.of(
                "email_address", settings.email(), "template_id", settings.templateId(), "reference", letter.reference(),
                "personalisation", Map.of(
                        "subject", body.path("letter").path("title").asString(""),
                        "letter", body.path("letter").path("text").asString(""),
                        "reference", letter.reference(), "organisation", settings.name()));
        return request("/v2/notifications/email").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(asked)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base.toString().replaceAll("/+$", "") + path))
                .header("Authorization", "Bearer " + token());
    }

    /** A JWT, HS256: the service's id signed with the secret half of the API key. Notify takes it for 30 seconds. */
    private String token() {
        String service = key.substring(key.length() - SECRET - 1 - SECRET, key.length() - SECRET - 1);
        String claims = JSON.writeValueAsString(Map.of("iss", service, "iat", clock.instant().getEpochSecond()));
        String signed = base64(Hmac.bytes("{\"typ\":\"JWT\",\"alg\":\"HS256\"}")) + "." + base64(Hmac.bytes(claims));
        return signed + "." + base64(Hmac.of(key.substring(key.length() - SECRET), Hmac.bytes(signed)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
