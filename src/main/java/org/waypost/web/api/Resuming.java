package org.waypost.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waypost.access.Limits;
import org.waypost.access.Limits.Asking;
import org.waypost.access.Limits.What;
import org.waypost.access.ResumeCode;
import org.waypost.access.ResumeCodes;
import org.waypost.access.Token;
import org.waypost.conversation.Channel;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Turn;

/** Moves a conversation from one place to another by a code that is read aloud. Every edge does it here, so that guesses count once. */
@Component
public final class Resuming {
    private static final Logger LOG = LoggerFactory.getLogger(Resuming.class);
    private static final Asking ANYBODY = new Asking(What.ANY_RESUME, "");
    private final ResumeCodes codes;
    private final ConversationStore store;
    private final Limits limits;
    private final Clock clock;

    Resuming(ResumeCodes codes, ConversationStore store, Limits limits, Clock clock) {
        this.codes = codes;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    /** A code as it is shown, and until when it can be used. */
    public record Made(String code, Instant expiresAt) {}

    /** What came of a code that somebody sent. */
    public sealed interface Outcome {}

    /** It opened its conversation: the token is told here and never again. */
    public record Resumed(ConversationId conversation, Channel channel, Token token, Turn latest) implements Outcome {}

    /** It can't be a code: a typing error. */
    public record Unreadable() implements Outcome {}

    /** Unknown, used, cancelled, or too old: not told apart. */
    public record Unknown() implements Outcome {}

    /** Too many tries, from here or altogether. */
    public record TooMany(Duration after) implements Outcome {}

    /**
     * Makes the one code of a conversation; an older one opens nothing from now on. Who asks must hold it.
     *
     * @throws ConversationGone unknown, erased or expired
     */
    public Made code(ConversationId conversation) {
        var code = ResumeCode.random();
        var until = clock.instant().plus(ResumeCode.LASTS);
        codes.keep(conversation, code.hash(), until);
        return new Made(code.shown(), until);
    }

    /** Uses a code. Whether the caller may have that channel is looked at before. */
    public Outcome resume(String typed, Channel channel, HttpServletRequest request) {
        var code = ResumeCode.read(typed);
        if (code.isEmpty()) {
            return new Unreadable();
        }
        var wait = limits.wait(Caller.asking(What.RESUME, request)).or(() -> limits.wait(ANYBODY));
        if (wait.isPresent()) {
            return new TooMany(wait.get());
        }
        var token = Token.random();
        return codes.use(code.get().hash(), token.hash(), channel).<Outcome>map(id -> resumed(id, channel, token)).orElseGet(Unknown::new);
    }

    private Resumed resumed(ConversationId id, Channel channel, Token token) {
        LOG.info("resumed {} {}", id, channel);
        var latest = latest(id).orElseThrow(ConversationGone::new);
        return new Resumed(id, channel, token, latest);
    }

    private Optional<Turn> latest(ConversationId id) {
        return store.turn(id, store.load(id).turn());
    }
}
