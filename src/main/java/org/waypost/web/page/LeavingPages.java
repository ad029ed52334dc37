package org.waypost.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.StoreUnavailable;

/** Erasing what was said, and leaving in a hurry. */
@Controller
final class LeavingPages {
    private final ConversationStore store;
    private final Visitors visitors;
    private final PageSettings settings;

    LeavingPages(ConversationStore store, Visitors visitors, PageSettings settings) {
        this.store = store;
        this.visitors = visitors;
        this.settings = settings;
    }

    @GetMapping("/erase")
    ModelAndView erase(@RequestParam(required = false) @Nullable String done, HttpServletRequest request) {
        if (done != null) {
            return new ModelAndView("pages/erased");
        }
        visitors.required(request);
        return new ModelAndView("pages/erase");
    }

    @PostMapping("/erase")
    ModelAndView erased(HttpServletRequest request, HttpServletResponse response) {
        store.erase(visitors.required(request).conversation());
        clear(request, response);
        return Redirects.to("/erase?done");
    }

    /**
     * Leaves whatever happens: a store that is away, or a conversation that is gone, must not hold anybody here. One that was moved
     * elsewhere goes on there.
     */
    @PostMapping("/exit")
    ModelAndView exit(HttpServletRequest request, HttpServletResponse response) {
        try {
            visitors.of(request).filter(Visitor::holds).ifPresent(visitor -> store.erase(visitor.conversation()));
        } catch (ConversationGone | StoreUnavailable e) {
            // Leaving comes first. What is kept goes by itself 24 hours after the last message.
        }
        clear(request, response);
        return Redirects.to(settings.exit().toString());
    }

    /** Never "cache": emptying it takes seconds. */
    private void clear(HttpServletRequest request, HttpServletResponse response) {
        if (!Visitors.isFramed(request)) {
            response.setHeader("Clear-Site-Data", "\"cookies\", \"storage\"");
        }
        visitors.forget(request, response);
    }
}
