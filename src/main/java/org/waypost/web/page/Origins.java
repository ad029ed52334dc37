package org.waypost.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Tells our own forms from another site's, by what the browser says and a page can't forge. */
final class Origins {
    private Origins() {}

    /** @throws ForeignForm another site sent it, or the browser names no site at all */
    static void requireOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean ours = site != null ? site.equals("same-origin") || site.equals("none") : origin != null && isOurs(origin, request);
        if (!ours) {
            throw new ForeignForm();
        }
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            var from = URI.create(origin);
            int port = from.getPort() >= 0 ? from.getPort() : "https".equals(from.getScheme()) ? 443 : 80;
            return request.getScheme().equals(from.getScheme())
                    && request.getServerName().equals(from.getHost())
                    && request.getServerPort() == port;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
