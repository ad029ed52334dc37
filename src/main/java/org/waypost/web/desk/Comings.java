package org.waypost.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.stereotype.Component;

/** What happens when somebody signs in, can't, signs out, or has been away too long. */
@Component
final class Comings
        implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler, AuthenticationEntryPoint,
                AccessDeniedHandler {
    private static final String SIGN_IN = "/desk/sign-in";
    private final Audit audit;
    private final Desk desk;
    private final DeskSettings settings;

    Comings(Audit audit, Desk desk, DeskSettings settings) {
        this.audit = audit;
        this.desk = desk;
        this.settings = settings;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        request.getSession().setMaxInactiveInterval((int) settings.idle().toSeconds());
        audit.note(who.getName(), Audit.What.SIGNED_IN);
        response.sendRedirect("/desk");
    }

    /** The name that was tried is not kept: a password is typed there now and then. */
    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        audit.note("", Audit.What.SIGN_IN_REFUSED);
        response.sendRedirect(SIGN_IN + (why instanceof LockedException ? "?wait" : "?wrong"));
    }

    /** Whoever leaves takes nothing with them and leaves nothing open. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        var session = request.getSession(false);
        if (session != null && who != null) {
            desk.endAll(Calls.of(session), who.getName());
            session.setAttribute(Calls.SIGNED_OUT, true);
            audit.note(who.getName(), Audit.What.SIGNED_OUT);
        }
    }

    @EventListener
    void ended(HttpSessionDestroyedEvent end) {
        if (end.getSession().getAttribute(Calls.SIGNED_OUT) == null) {
            end.getSecurityContexts().forEach(context -> {
                var who = context.getAuthentication();
                if (who != null) {
                    audit.note(who.getName(), Audit.What.TIMED_OUT);
                }
            });
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        toSignIn(request, response);
    }

    /** A key that doesn't fit is most often that of a session that has ended. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) throws IOException {
        if (why instanceof CsrfException) {
            toSignIn(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean reading = request.getMethod().equals("GET");
        if (DeskPages.isFragment(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(reading ? SIGN_IN : SIGN_IN + "?again");
        }
    }
}
