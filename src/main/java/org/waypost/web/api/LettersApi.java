package org.waypost.web.api;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.waypost.conversation.ConversationId;
import org.waypost.handoff.Letter;
import org.waypost.knowledge.LetterTemplate;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Editions;

/** The letter of a handoff. Fields that are sent are used for this one letter and not kept. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/handoffs/{handoff}/letter")
final class LettersApi {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MOST_IN_A_LINE = 200;
    private static final int MOST_IN_A_BOX = 2_000;

    private final ConversationStore store;
    private final Editions editions;
    private final Clock clock;

    LettersApi(ConversationStore store, Editions editions, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> blank(
            @PathVariable String id, @PathVariable String handoff, @RequestHeader(name = "Accept", defaultValue = "*/*") String accept) {
        return letter(id, handoff, Map.of(), accept);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> filled(
            @PathVariable String id,
            @PathVariable String handoff,
            @RequestHeader(name = "Accept", defaultValue = "*/*") String accept,
            @RequestBody(required = false) byte @Nullable [] body) {
        return letter(id, handoff, Body.of(body).texts("fields"), accept);
    }

    private ResponseEntity<byte[]> letter(String id, String handoff, Map<String, String> fields, String accept) {
        var form = form(accept);
        var conversation = store.load(new ConversationId(id));
        var letters = editions.current().letters();
        var template = letters.template(conversation, handoff).orElseThrow(ConversationGone::new);
        template.fields().forEach(field -> check(field, fields));
        var letter = letters.write(template, conversation.slots(), fields, LocalDate.now(clock.withZone(LONDON)));
        String text = form.equals(MediaType.TEXT_HTML) ? page(letter) : letter.text();
        return ResponseEntity.ok().contentType(new MediaType(form, StandardCharsets.UTF_8)).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void check(LetterTemplate.Field field, Map<String, String> fields) {
        String typed = fields.getOrDefault(field.id(), "");
        int most = field.lengthy() ? MOST_IN_A_BOX : MOST_IN_A_LINE;
        if (typed.codePointCount(0, typed.length()) > most) {
            throw new Refused(Problem.invalid("At most " + most + " characters.", field.id()));
        }
    }

    /** Plain text unless HTML is preferred; other documents are not made yet. */
    private static MediaType form(String accept) {
        try {
            var wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            wanted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
            for (MediaType type : wanted) {
                if (type.includes(MediaType.TEXT_PLAIN)) {
                    return MediaType.TEXT_PLAIN;
                }
                if (type.includes(MediaType.TEXT_HTML)) {
                    return MediaType.TEXT_HTML;
                }
            }
        } catch (InvalidMediaTypeException e) {
            // Then it names nothing that can be had.
        }
        throw new Refused(Problem.notAcceptable());
    }

    private static String page(Letter letter) {
        return """
                <!doctype html>
                <html lang="en-GB">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                %s</body>
                </html>
                """.formatted(HtmlUtils.htmlEscape(letter.template().title(), "UTF-8"), letter.html());
    }
}
