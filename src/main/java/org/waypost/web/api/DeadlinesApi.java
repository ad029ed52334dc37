package org.waypost.web.api;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waypost.conversation.ConversationId;

/** The dates of a handoff, for a calendar. */
@RestController
final class DeadlinesApi {
    private final AskedDates dates;

    DeadlinesApi(AskedDates dates) {
        this.dates = dates;
    }

    @GetMapping(path = "/api/v1/conversations/{id}/handoffs/{handoff}/deadlines.ics", produces = "text/calendar")
    ResponseEntity<byte[]> deadlines(@PathVariable String id, @PathVariable String handoff) {
        var file = dates.file(new ConversationId(id), handoff).orElseThrow(() -> new Refused(Problem.notFound()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name()).build().toString())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(file.content());
    }
}
