package org.waypost.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.waypost.access.Download;
import org.waypost.access.Downloads;
import org.waypost.access.Limits;
import org.waypost.access.Limits.What;
import org.waypost.conversation.ConversationId;
import org.waypost.handoff.LetterDocuments;
import org.waypost.handoff.LetterForm;

/** A plain link to a finished letter, for whoever can't send a token with a download. Fields that are sent are in the file alone. */
@RestController
final class DownloadsApi {
    private final AskedLetters letters;
    private final LetterDocuments documents;
    private final Downloads downloads;
    private final Limits limits;
    private final EdgeWords words;

    DownloadsApi(AskedLetters letters, LetterDocuments documents, Downloads downloads, Limits limits, EdgeWords words) {
        this.letters = letters;
        this.documents = documents;
        this.downloads = downloads;
        this.limits = limits;
        this.words = words;
    }

    /** Where the file is, and until when. */
    record Linked(URI url, Instant expiresAt) {}

    @PostMapping(path = "/api/v1/conversations/{id}/downloads", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Linked link(@PathVariable String id, @RequestBody(required = false) byte @Nullable [] sent, HttpServletRequest request) {
        var conversation = new ConversationId(id);
        var wait = limits.wait(Caller.turnIn(conversation), Caller.asking(What.CLIENT_TURN, request));
        if (wait.isPresent()) {
            throw new Refused(Problem.tooMany(words.tooMany(), Caller.seconds(wait.get())));
        }
        var body = Body.of(sent);
        String handoff = body.text("handoff").orElseThrow(() -> new Refused(Problem.invalid("It is needed.", "handoff")));
        var form = body.text("as").flatMap(LetterForm::of)
                .orElseThrow(() -> new Refused(Problem.invalid("It must be one of " + LetterForm.codes() + ".", "as")));
        var letter = letters.letter(conversation, handoff, body.texts("fields"), body.text("text"));
        var file = new Download(letter.template().id() + "." + form.code(), form.mediaType(), documents.make(letter, form));
        var link = downloads.make(conversation, file);
        var url = ServletUriComponentsBuilder.fromCurrentContextPath().path("/downloads/{key}").build(link.key());
        return new Linked(url, link.expiresAt());
    }
}
