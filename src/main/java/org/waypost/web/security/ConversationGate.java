package org.waypost.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waypost.access.Token;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.StoreUnavailable;
import org.waypost.web.api.EdgeWords;
import org.waypost.web.api.Problem;
import org.waypost.web.api.ProblemWriter;
import org.waypost.web.api.TurnsApi;

/** Lets a call through to a conversation when it carries that conversation's token. No cookie is looked at. */
final class ConversationGate extends OncePerRequestFilter {
    private static final Pattern PATH = Pattern.compile("/api/v1/conversations/([^/]+)(/.*)?");
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/=-]{1,200})");
    private final ConversationStore store;
    private final ProblemWriter problems;
    private final EdgeWords words;

    ConversationGate(ConversationStore store, ProblemWriter problems, EdgeWords words) {
        this.store = store;
        this.problems = problems;
        this.words = words;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = PATH.matcher(request.getRequestURI());
        if (!path.matches()) {
            chain.doFilter(request, response);
            return;
        }
        var problem = problem(path.group(1), request);
        if (problem.isPresent()) {
            problems.write(problem.get(), request, response);
            return;
        }
        SecurityContextHolder.getContext().setAuthentication(new PreAuthenticatedAuthenticationToken(path.group(1), "", List.of()));
        chain.doFilter(request, response);
    }

    /** What stands against it. Without a store a turn goes on, marked, as far as the search for danger and no further. */
    private Optional<Problem> problem(String id, HttpServletRequest request) {
        String header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).orElse("");
        var bearer = BEARER.matcher(header.strip());
        if (!bearer.matches()) {
            return Optional.of(Problem.unauthorised());
        }
        try {
            boolean opens = Token.of(bearer.group(1)).opens(store.tokenHash(new ConversationId(id)));
            return opens ? Optional.empty() : Optional.of(Problem.forbidden("The token is another conversation's."));
        } catch (ConversationGone | IllegalArgumentException e) {
            return Optional.of(Problem.notFound());
        } catch (StoreUnavailable e) {
            if (request.getMethod().equals("POST") && request.getRequestURI().endsWith("/turns")) {
                request.setAttribute(TurnsApi.STORE_AWAY, true);
                return Optional.empty();
            }
            return Optional.of(Problem.unavailable(words.unavailable(), List.of()));
        }
    }
}
