package org.waypost.web.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;

/**
 * After a form, the page it leads to: a reload sends nothing again. Our frame is told where to go and goes itself: a browser that follows
 * a redirect shows no script the headers on the way, and they may say what the frame holds from now on.
 */
final class Redirects {
    static final String FRAME_HEADER = "Waypost-Frame-Go";

    private Redirects() {}

    static ModelAndView to(String address) {
        return new ModelAndView((model, request, response) -> {
            boolean framed = Visitors.isFramed(request);
            response.setStatus(framed ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(framed ? FRAME_HEADER : HttpHeaders.LOCATION, address);
        });
    }
}
