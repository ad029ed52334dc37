package org.waypost.web.api;

import java.util.Map;
import java.util.Optional;
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
import org.waypost.conversation.ConversationId;
import org.waypost.handoff.LetterDocuments;
import org.waypost.handoff.LetterForm;

/** The letter of a handoff. Fields that are sent are used for this one letter and not kept. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/handoffs/{handoff}/letter")
final class LettersApi {
    private final AskedLetters letters;
    private final LetterDocuments documents;

    LettersApi(AskedLetters letters, LetterDocuments documents) {
        this.letters = letters;
        this.documents = documents;
    }

    @GetMapping
    ResponseEntity<byte[]> blank(
            @PathVariable String id, @PathVariable String handoff, @RequestHeader(name = "Accept", defaultValue = "*/*") String accept) {
        return letter(id, handoff, Map.of(), Optional.empty(), accept);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> filled(
            @PathVariable String id,
            @PathVariable String handoff,
            @RequestHeader(name = "Accept", defaultValue = "*/*") String accept,
            @RequestBody(required = false) byte @Nullable [] body) {
        var sent = Body.of(body);
        return letter(id, handoff, sent.texts("fields"), sent.text("text"), accept);
    }

    private ResponseEntity<byte[]> letter(
            String id, String handoff, Map<String, String> fields, Optional<String> text, String accept) {
        var form = form(accept);
        var letter = letters.letter(new ConversationId(id), handoff, fields, text);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(form.mediaType())).body(documents.make(letter, form));
    }

    /** Plain text unless another form is preferred. */
    private static LetterForm form(String accept) {
        try {
            var wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            wanted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
            for (MediaType type : wanted) {
                for (LetterForm form : LetterForm.values()) {
                    if (type.includes(MediaType.parseMediaType(form.mediaType()))) {
                        return form;
                    }
                }
            }
        } catch (InvalidMediaTypeException e) {
            // Then it names nothing that can be had.
        }
        throw new Refused(Problem.notAcceptable());
    }
}
