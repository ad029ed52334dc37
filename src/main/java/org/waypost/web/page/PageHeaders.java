package org.waypost.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/** What was said stays in no cache; the pages that are the same for everybody may, so that they can be read when we can't be reached. */
final class PageHeaders implements HandlerInterceptor {
    private static final String KEPT = "public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800";
    private static final Set<String> THE_SAME_FOR_ALL = Set.of("/help", "/privacy", "/accessibility");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean shared = THE_SAME_FOR_ALL.contains(request.getRequestURI());
        response.setHeader(HttpHeaders.CACHE_CONTROL, shared ? KEPT : "no-store");
        return true;
    }
}
