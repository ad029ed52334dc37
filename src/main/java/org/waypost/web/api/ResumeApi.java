package org.waypost.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waypost.access.Limits;
import org.waypost.access.Limits.What;
import org.waypost.conversation.ConversationId;
import org.waypost.web.api.ConversationsApi.Begun;
import org.waypost.web.api.Resuming.Resumed;
import org.waypost.web.api.Resuming.TooMany;
import org.waypost.web.api.Resuming.Unknown;
import org.waypost.web.api.Resuming.Unreadable;

/** Moving a conversation elsewhere: a code for it, and using one. */
@RestController
public final class ResumeApi {
    /** The one call under the conversations that needs no token: the code is what opens it. */
    public static final String PATH = "/api/v1/conversations/resume";

    private final Resuming resuming;
    private final Limits limits;
    private final EdgeWords words;

    ResumeApi(Resuming resuming, Limits limits, EdgeWords words) {
        this.resuming = resuming;
        this.limits = limits;
        this.words = words;
    }

    @PostMapping(path = "/api/v1/conversations/{id}/resume-code", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Resuming.Made code(@PathVariable String id, HttpServletRequest request) {
        var conversation = new ConversationId(id);
        var wait = limits.wait(Caller.turnIn(conversation), Caller.asking(What.CLIENT_TURN, request));
        if (wait.isPresent()) {
            throw new Refused(Problem.tooMany(words.tooMany(), Caller.seconds(wait.get())));
        }
        return resuming.code(conversation);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Begun resume(@RequestBody(required = false) byte @Nullable [] sent, HttpServletRequest request) {
        var body = Body.of(sent);
        var channel = Channels.asked(body.text("channel").orElse("api"), request);
        String typed = body.text("code").orElseThrow(() -> new Refused(Problem.invalid("It is needed.", "code")));
        return switch (resuming.resume(typed, channel, request)) {
            case Resumed resumed -> Begun.of(resumed);
            case Unreadable unreadable -> throw new Refused(Problem.invalid("A code has eight letters and digits.", "code"));
            case Unknown unknown -> throw new Refused(Problem.notFound());
            case TooMany many -> throw new Refused(Problem.tooMany(words.tooMany(), Caller.seconds(many.after())));
        };
    }
}
