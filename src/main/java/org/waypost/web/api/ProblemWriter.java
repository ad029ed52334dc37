package org.waypost.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem: as a document, or as a stream's one {@code error} event for who asked for a stream. The status is the same. */
@Component
public final class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        // Headers stay: a page of another origin needs them to read this.
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String document = json.writeValueAsString(problem.document());
        boolean streaming = TurnEvents.wanted(request.getHeader(HttpHeaders.ACCEPT));
        response.setContentType(streaming ? TurnEvents.TYPE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = (streaming ? TurnEvents.error(document) : document).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
