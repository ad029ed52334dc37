package org.waypost.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.StoreUnavailable;
import org.waypost.turn.TurnRefused;
import org.waypost.turn.TurnsBusy;
import org.waypost.understanding.UnknownChoice;

/** The API's one place for whatever goes wrong. An unforeseen error is logged by a reference and where it arose: never by its message. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiErrors implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private final ProblemWriter problems;
    private final EdgeWords words;

    ApiErrors(ProblemWriter problems, EdgeWords words) {
        this.problems = problems;
        this.words = words;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception error) {
        if (!request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        try {
            problems.write(problem(error), request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    private Problem problem(Exception error) {
        return switch (error) {
            case Refused refused -> refused.problem();
            case ConversationGone gone -> Problem.notFound();
            case TurnRefused refused -> conflict(refused.why());
            case UnknownChoice unknown -> Problem.invalid("No such choice is offered here.", "choice");
            case TurnsBusy busy -> Problem.unavailable(words.busy(), List.of());
            case StoreUnavailable away -> Problem.unavailable(words.unavailable(), List.of());
            case MissingServletRequestParameterException missing -> Problem.invalid("It is needed.", missing.getParameterName());
            case HttpRequestMethodNotSupportedException method -> Problem.methodNotAllowed(allowed(method));
            case HttpMediaTypeNotAcceptableException type -> Problem.notAcceptable();
            case HttpMediaTypeNotSupportedException type -> Problem.unsupportedMediaType();
            case NoResourceFoundException nothing -> Problem.notFound();
            case NoHandlerFoundException nothing -> Problem.notFound();
            default -> unforeseen(error);
        };
    }

    private static Problem conflict(TurnRefused.Why why) {
        return switch (why) {
            case RACED -> Problem.conflict("raced", "Another turn was kept first. Nothing of this one was: it is safe to send it again.");
            case MOVED_ON -> Problem.conflict("moved-on",
                    "There is a later turn than \"after\". Show the latest before sending anything.");
            case TURN_ID_REUSED -> Problem.conflict("turn-id-reused", "This turn id came before with other content.");
        };
    }

    private static Problem unforeseen(Exception error) {
        String reference = UUID.randomUUID().toString();
        String where = Arrays.stream(error.getStackTrace()).filter(frame -> frame.getClassName().startsWith("org.waypost.")).findFirst()
                .map(Objects::toString).orElse("-");
        LOG.error("failed {} {} at {}", reference, error.getClass().getName(), where);
        return Problem.failed(reference);
    }

    private static String allowed(HttpRequestMethodNotSupportedException error) {
        String[] methods = error.getSupportedMethods();
        return methods == null ? "" : String.join(", ", methods);
    }
}
