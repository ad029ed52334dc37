package org.waypost.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site's page sent. Browsers from before 2023 name no sender with a plain form, since our pages ask for no referrer:
 * such a form is let on where something else stands against forgery. It stands before the key in each form is looked at: the first
 * message has no key to show.
 */
final class OurFormsOnly extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");
    private final Predicate<HttpServletRequest> guarded;

    /** @param guarded whether a forged call of that kind could do nothing */
    OurFormsOnly(Predicate<HttpServletRequest> guarded) {
        this.guarded = guarded;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READING.contains(request.getMethod()) && !isOurs(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /** By what the browser says and a page can't forge. */
    private boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null) {
            return OURS.contains(site);
        }
        return origin == null || origin.equals("null") ? guarded.test(request) : !CorsUtils.isCorsRequest(request);
    }
}
