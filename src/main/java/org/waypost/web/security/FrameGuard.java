package org.waypost.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;
import org.waypost.web.widget.Embedding;

/**
 * Tells browsers who may show what in a frame: the beginning of the widget's frame may be shown by the one site it was asked for, if that
 * is on the list, and nothing else by anybody. Sites that isolate themselves (COEP) need to be told besides that they may load it.
 */
final class FrameGuard implements HeaderWriter {
    private static final String NOBODY = "frame-ancestors 'none'";
    private static final String POLICY = "Content-Security-Policy";
    private static final String LOADER = "/widget.js";
    private final Embedding embedding;
    private final String policy;

    FrameGuard(Embedding embedding, String policy) {
        this.embedding = embedding;
        this.policy = policy;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        var host = embedding.host(request).filter(known -> path.equals(Embedding.PATH));
        host.ifPresentOrElse(
                known -> response.setHeader(POLICY, policy.replace(NOBODY, "frame-ancestors " + known.origin())),
                () -> response.setHeader("X-Frame-Options", "DENY"));
        if (path.equals(Embedding.DEMO)) {
            response.setHeader(POLICY, policy + "; frame-src 'self'");
        }
        if (host.isPresent() || path.equals(LOADER)) {
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
        }
    }
}
