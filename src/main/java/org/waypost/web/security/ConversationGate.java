package org.waypost.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waypost.access.Token;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.StoreUnavailable;
import org.waypost.web.api.EdgeWords;
import org.waypost.web.api.Holders;
import org.waypost.web.api.Problem;
import org.waypost.web.api.ProblemWriter;
import org.waypost.web.api.ResumeApi;
import org.waypost.web.api.TurnsApi;

/**
 * Lets a call through to a conversation when it carries that conversation's token; one that held it before it was moved may read and
 * erase. No cookie is looked at.
 */
final class ConversationGate extends OncePerRequestFilter {
    private static final Pattern PATH = Pattern.compile("/api/v1/conversations/([^/]+)(/.*)?");
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/=-]{1,200})");
    /** What is asked for with a body and changes nothing. */
    private static final Set<String> READ_BY_POST = Set.of("letter", "downloads");
    private final Holders holders;
    private final ProblemWriter problems;
    private final EdgeWords words;

    ConversationGate(Holders holders, ProblemWriter problems, EdgeWords words) {
        this.holders = holders;
        this.problems = problems;
        this.words = words;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = PATH.matcher(request.getRequestURI());
        boolean resumes = request.getMethod().equals("POST") && request.getRequestURI().equals(ResumeApi.PATH);
        if (resumes || !path.matches()) {
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

    /** What stands against it. A turn that can't be taken goes on, marked, as far as the search for danger and no further. */
    private Optional<Problem> problem(String id, HttpServletRequest request) {
        String header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).orElse("");
        var bearer = BEARER.matcher(header.strip());
        if (!bearer.matches()) {
            return Optional.of(Problem.unauthorised());
        }
        try {
            return switch (holders.standing(new ConversationId(id), Token.of(bearer.group(1)))) {
                case HOLDER -> Optional.empty();
                case FORMER -> takenOver(request);
                case STRANGER -> Optional.of(Problem.forbidden("The token is another conversation's."));
            };
        } catch (ConversationGone | IllegalArgumentException e) {
            return Optional.of(Problem.notFound());
        } catch (StoreUnavailable e) {
            return isTurn(request) ? marked(request, TurnsApi.STORE_AWAY)
                    : Optional.of(Problem.unavailable(words.unavailable(), List.of()));
        }
    }

    private static Optional<Problem> takenOver(HttpServletRequest request) {
        String uri = request.getRequestURI();
        if (!request.getMethod().equals("POST") || READ_BY_POST.contains(uri.substring(uri.lastIndexOf('/') + 1))) {
            return Optional.empty();
        }
        return isTurn(request) ? marked(request, TurnsApi.TAKEN_OVER) : Optional.of(Problem.takenOver(List.of()));
    }

    private static Optional<Problem> marked(HttpServletRequest request, String mark) {
        request.setAttribute(mark, true);
        return Optional.empty();
    }

    private static boolean isTurn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().endsWith("/turns");
    }
}
