package org.waypost.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.waypost.web.api.Problem;
import org.waypost.web.api.ProblemWriter;

/** Refuses other origins with a problem document. */
final class OriginsByProblem implements CorsProcessor {
    private final DefaultCorsProcessor rules = new DefaultCorsProcessor();
    private final ProblemWriter problems;

    OriginsByProblem(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public boolean processRequest(@Nullable CorsConfiguration allowed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean other = CorsUtils.isCorsRequest(request);
        if (other && (allowed == null || allowed.checkOrigin(request.getHeader("Origin")) == null)) {
            problems.write(Problem.forbidden("This origin is not on the list."), request, response);
            return false;
        }
        return rules.processRequest(allowed, request, response);
    }
}
