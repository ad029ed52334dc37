package org.waypost.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waypost.access.Limits;
import org.waypost.access.Limits.What;
import org.waypost.knowledge.Days;
import org.waypost.turn.ConversationGone;
import org.waypost.web.api.Caller;
import org.waypost.web.api.Resuming;

/** Taking a conversation elsewhere by a code, and going on with one that comes from elsewhere. */
@Controller
final class ResumePages {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.UK).withZone(Days.LONDON);
    private final Resuming resuming;
    private final Visitors visitors;
    private final Limits limits;

    ResumePages(Resuming resuming, Visitors visitors, Limits limits) {
        this.resuming = resuming;
        this.visitors = visitors;
        this.limits = limits;
    }

    /** Why a code could not be used; the template has the words. */
    enum Why { NONE, UNREADABLE, UNKNOWN, TOO_MANY }

    /** Shown here and never again: only its hash is kept. */
    @PostMapping("/resume-code")
    ModelAndView code(HttpServletRequest request) {
        var visitor = visitors.required(request);
        if (!visitor.holds()) {
            return Redirects.to("/conversation#latest");
        }
        if (limits.wait(Caller.turnIn(visitor.conversation()), Caller.asking(What.CLIENT_TURN, request)).isPresent()) {
            return new ModelAndView("pages/busy", HttpStatus.TOO_MANY_REQUESTS);
        }
        var made = resuming.code(visitor.conversation());
        return new ModelAndView("pages/code").addObject("made", made).addObject("until", clock(made.expiresAt()));
    }

    @GetMapping("/resume")
    ModelAndView resume(HttpServletRequest request) {
        return page(Why.NONE, "", request, HttpStatus.OK);
    }

    @PostMapping("/resume")
    ModelAndView resumed(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        return switch (resuming.resume(code, visitors.channel(request), request)) {
            case Resuming.Resumed resumed -> {
                visitors.welcome(Visitor.holder(resumed.conversation(), resumed.token()), request, response);
                yield Redirects.to("/conversation#latest");
            }
            case Resuming.Unreadable unreadable -> page(Why.UNREADABLE, code, request, HttpStatus.valueOf(422));
            case Resuming.Unknown unknown -> page(Why.UNKNOWN, code, request, HttpStatus.valueOf(422));
            case Resuming.TooMany many -> page(Why.TOO_MANY, code, request, HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private ModelAndView page(Why why, String typed, HttpServletRequest request, HttpStatus status) {
        return new ModelAndView("pages/resume", status)
                .addObject("why", why.name())
                .addObject("typed", typed)
                .addObject("underWay", holder(request).isPresent());
    }

    private Optional<Visitor> holder(HttpServletRequest request) {
        try {
            return visitors.of(request).filter(Visitor::holds);
        } catch (ConversationGone e) {
            return Optional.empty();
        }
    }

    private static String clock(Instant time) {
        return CLOCK.format(time);
    }
}
