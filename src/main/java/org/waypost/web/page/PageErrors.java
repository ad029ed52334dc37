package org.waypost.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.StoreUnavailable;

/** What the page shows when a request can't be served. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
final class PageErrors {
    private final Visitors visitors;
    private final ConversationPages conversations;

    PageErrors(Visitors visitors, ConversationPages conversations) {
        this.visitors = visitors;
        this.conversations = conversations;
    }

    /** What they had typed goes back into the box: starting again is one press. */
    @ExceptionHandler
    ModelAndView gone(ConversationGone gone, HttpServletRequest request, HttpServletResponse response) {
        visitors.forget(request, response);
        String words = Optional.ofNullable(request.getParameter("text")).orElse("");
        return conversations.first(Optional.empty(), Trouble.NONE, words, HttpStatus.NOT_FOUND).addObject("gone", true);
    }

    @ExceptionHandler
    ModelAndView away(StoreUnavailable away) {
        return new ModelAndView("pages/busy", HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    ModelAndView nothing(NoSuchPage nothing) {
        return new ModelAndView("error", HttpStatus.NOT_FOUND).addObject("status", HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    ModelAndView malformed() {
        return new ModelAndView("error", HttpStatus.BAD_REQUEST).addObject("status", HttpStatus.BAD_REQUEST.value());
    }
}
