package org.waypost.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.waypost.reply.ReplyJson.CareCardJson;
import org.waypost.reply.ReplyJson.MessageJson;

/**
 * A refusal as RFC 9457 has it. It never holds what somebody sent.
 *
 * @param name the end of its {@code type}: stable, clients act on it
 * @param fields which fields are at fault, for a 422
 * @param headers sent with it, such as {@code Retry-After}
 * @param cards what words that could not be taken call for: shown whatever else fails
 */
public record Problem(
        int status, String name, String title, String detail, List<String> fields, Map<String, String> headers,
                List<CareCardJson> cards) {
    public Problem {
        fields = List.copyOf(fields);
        headers = Map.copyOf(headers);
        cards = List.copyOf(cards);
    }

    static Problem malformed(String detail) {
        return new Problem(400, "malformed", "The body can't be read", detail);
    }

    public static Problem unauthorised() {
        return new Problem(401, "unauthorised", "A token is needed", "Send the conversation's token as a bearer token.", List.of(),
                Map.of("WWW-Authenticate", "Bearer"), List.of());
    }

    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "Not allowed", detail);
    }

    public static Problem notFound() {
        return new Problem(404, "not-found", "Nothing is there", "It is unknown, erased or expired.");
    }

    static Problem methodNotAllowed(String allowed) {
        return new Problem(405, "method-not-allowed", "That can't be done here", "Allowed: " + allowed + ".", List.of(),
                Map.of("Allow", allowed), List.of());
    }

    static Problem notAcceptable() {
        return new Problem(406, "not-acceptable", "It isn't to be had in that form", "Look at the Accept header.");
    }

    static Problem unsupportedMediaType() {
        return new Problem(415, "unsupported-media-type", "The body is in another form", "Send application/json.");
    }

    static Problem tooSlow() {
        return new Problem(408, "too-slow", "The body came too slowly", "Send it again, in one piece.");
    }

    static Problem conflict(String name, String detail) {
        return new Problem(409, name, "The conversation has gone on", detail);
    }

    static Problem noIntake() {
        return notSent("no-intake", "No intake is set up for this letter and organisation. The letter can still be made and sent by hand.");
    }

    static Problem notSent(String name, String detail) {
        return new Problem(409, name, "The letter isn't sent from here", detail);
    }

    /** @param cards what words that could not be taken call for */
    public static Problem takenOver(List<CareCardJson> cards) {
        return new Problem(409, "taken-over", "The conversation is elsewhere now",
                "It was moved by a code. It can still be read and erased from here; a new code made there brings it back.", List.of(),
                Map.of(), cards);
    }

    static Problem tooLarge(int most) {
        return new Problem(413, "too-large", "The body is too large", "At most " + most + " bytes.");
    }

    static Problem invalid(String detail, String... fields) {
        return new Problem(422, "invalid", "A value can't be used", detail, List.of(fields), Map.of(), List.of());
    }

    static Problem tooMany(String detail, long seconds) {
        return new Problem(429, "too-many", "Too many calls", detail, List.of(), Map.of("Retry-After", Long.toString(seconds)),
                List.of());
    }

    public static Problem unavailable(String detail, List<CareCardJson> cards) {
        return new Problem(503, "unavailable", "Not just now", detail, List.of(), Map.of("Retry-After", "5"), cards);
    }

    static Problem failed(String reference) {
        return new Problem(500, "failed", "Something went wrong here", "Reference " + reference + ".");
    }

    private Problem(int status, String name, String title, String detail) {
        this(status, name, title, detail, List.of(), Map.of(), List.of());
    }

    Document document() {
        return new Document("/problems/" + name, title, status, detail, fields, List.copyOf(cards));
    }

    /** As JSON. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Document(String type, String title, int status, String detail, List<String> fields, List<MessageJson> messages) {}
}
