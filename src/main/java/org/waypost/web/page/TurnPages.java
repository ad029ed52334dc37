package org.waypost.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waypost.access.Limits;
import org.waypost.access.Limits.What;
import org.waypost.access.Token;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.StoreUnavailable;
import org.waypost.turn.Turn;
import org.waypost.turn.TurnRefused;
import org.waypost.turn.Turns;
import org.waypost.turn.TurnsBusy;
import org.waypost.understanding.UnknownChoice;
import org.waypost.web.api.Caller;

/** The first screen, and taking a turn from a form. */
@Controller
final class TurnPages {
    private static final String RETRY_SECONDS = "5";
    private final Turns turns;
    private final ConversationStore store;
    private final Visitors visitors;
    private final Limits limits;
    private final ConversationPages conversations;
    private final TurnStream stream;

    TurnPages(
            Turns turns, ConversationStore store, Visitors visitors, Limits limits, ConversationPages conversations, TurnStream stream) {
        this.turns = turns;
        this.store = store;
        this.visitors = visitors;
        this.limits = limits;
        this.conversations = conversations;
        this.stream = stream;
    }

    @GetMapping("/")
    ModelAndView first(HttpServletRequest request) {
        return conversations.first(underWay(request), Trouble.NONE, "", HttpStatus.OK);
    }

    /** Script asks for a stream of what is new; without script the answer is a page of its own, reached by going there. */
    @PostMapping("/turn")
    ModelAndView turn(@ModelAttribute TurnForm form, HttpServletRequest request, HttpServletResponse response) {
        try {
            return turn(visitors.of(request), form, request, response);
        } catch (StoreUnavailable | TurnsBusy e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            boolean read = form.trouble().kind() == Trouble.Kind.NONE;
            return conversations.busy(form, read ? turns.warning(form.said()) : Optional.empty());
        }
    }

    /**
     * Where a form goes whose key doesn't fit: it was made for another conversation, or before this one began. Nothing is done with it,
     * and words in it are not lost. Nobody gets here but by {@code web.security}.
     */
    @PostMapping("/stale")
    ModelAndView stale(@ModelAttribute TurnForm form, HttpServletRequest request) {
        if (!"/turn".equals(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI))) {
            return new ModelAndView("error", HttpStatus.FORBIDDEN).addObject("status", HttpStatus.FORBIDDEN.value());
        }
        return again(visitors.of(request), form, Trouble.of(Trouble.Kind.STALE), HttpStatus.CONFLICT);
    }

    private ModelAndView turn(Optional<Visitor> known, TurnForm form, HttpServletRequest request, HttpServletResponse response) {
        if (known.isPresent() && !known.get().holds() && form.seen() >= 0) {
            return conversations.moved(known.get(), form.words(), turns.warning(form.said()));
        }
        var visitor = known.filter(Visitor::holds); // Whose conversation is elsewhere may begin another.
        if (visitor.isEmpty() && form.seen() > 0) {
            throw new ConversationGone();
        }
        var trouble = form.trouble();
        if (trouble.kind() != Trouble.Kind.NONE) {
            return again(visitor, form, trouble, HttpStatus.valueOf(422));
        }
        if (isTooMuch(visitor, form, request)) {
            return conversations.busy(form, Optional.empty());
        }
        return taken(visitor, form, request, response);
    }

    private ModelAndView taken(Optional<Visitor> visitor, TurnForm form, HttpServletRequest request, HttpServletResponse response) {
        try {
            var asking = visitor.orElseGet(() -> begin("", request));
            var turn = turns.take(form.request(asking.conversation(), visitor.isPresent() ? form.seen() : -1));
            if (visitor.isEmpty()) {
                visitors.welcome(asking, request, response);
            }
            return isErased(asking) ? erased(request, response) : answered(asking, turn, form, request);
        } catch (UnknownChoice e) {
            return again(visitor, form, Trouble.of(Trouble.Kind.UNKNOWN_CHOICE), HttpStatus.valueOf(422));
        } catch (TurnRefused e) {
            return again(visitor, form, Trouble.of(Trouble.Kind.MOVED_ON), HttpStatus.CONFLICT);
        }
    }

    /** Words that call for a card are never too much. */
    private boolean isTooMuch(Optional<Visitor> visitor, TurnForm form, HttpServletRequest request) {
        var wait = visitor.isPresent()
                ? limits.wait(Caller.turnIn(visitor.get().conversation()), Caller.asking(What.CLIENT_TURN, request))
                : limits.wait(Caller.asking(What.CONVERSATION, request), Caller.asking(What.CLIENT_TURN, request));
        return wait.isPresent() && turns.warning(form.said()).isEmpty();
    }

    /** Begins a conversation in which nothing has been said yet. */
    ModelAndView begun(String topic, HttpServletRequest request, HttpServletResponse response) {
        if (limits.wait(Caller.asking(What.CONVERSATION, request)).isPresent()) {
            return new ModelAndView("pages/busy", HttpStatus.TOO_MANY_REQUESTS);
        }
        visitors.welcome(begin(topic, request), request, response);
        return Redirects.to("/conversation");
    }

    private Visitor begin(String topic, HttpServletRequest request) {
        var token = Token.random();
        var started = turns.begin(visitors.channel(request), topic, token.hash());
        return Visitor.holder(started.conversation().id(), token);
    }

    private boolean isErased(Visitor visitor) {
        try {
            store.tokenHash(visitor.conversation());
            return false;
        } catch (ConversationGone e) {
            return true;
        }
    }

    private ModelAndView erased(HttpServletRequest request, HttpServletResponse response) {
        visitors.forget(request, response);
        return Redirects.to("/erase?done");
    }

    private ModelAndView answered(Visitor visitor, Turn turn, TurnForm form, HttpServletRequest request) {
        return isStreamed(request)
                ? stream.of(visitor, turn, form.oldestShown())
                : Redirects.to("/conversation?at=" + turn.number() + "#latest");
    }

    private ModelAndView again(Optional<Visitor> visitor, TurnForm form, Trouble trouble, HttpStatus status) {
        return visitor.isEmpty()
                ? conversations.first(visitor, trouble, form.words(), status)
                : conversations.page(visitor.get(), trouble, form.words(), status);
    }

    private Optional<Visitor> underWay(HttpServletRequest request) {
        try {
            return visitors.of(request);
        } catch (ConversationGone e) {
            return Optional.empty();
        }
    }

    private static boolean isStreamed(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }
}
