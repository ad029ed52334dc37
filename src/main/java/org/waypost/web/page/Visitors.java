package org.waypost.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.waypost.access.Token;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;

/** The page's one cookie: {@code __Host-wp}, or {@code wp} on plain http. It lasts as long as the browser is open. */
@Component
final class Visitors {
    private static final String SECURE_NAME = "__Host-wp";
    private static final String PLAIN_NAME = "wp";
    private static final String WELCOMED = Visitors.class.getName() + ".welcomed";
    private final ConversationStore store;

    Visitors(ConversationStore store) {
        this.store = store;
    }

    /**
     * Who asks, or nobody when the browser holds no conversation.
     *
     * @throws ConversationGone the browser holds one that is no more, or whose token isn't right: not told apart
     */
    Optional<Visitor> of(HttpServletRequest request) {
        return claimed(request).map(this::let);
    }

    /** As {@link #of}, for what can only be asked by someone with a conversation. */
    Visitor required(HttpServletRequest request) {
        return of(request).orElseThrow(ConversationGone::new);
    }

    void welcome(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        String value = visitor.conversation() + "." + visitor.token().value();
        request.setAttribute(WELCOMED, value);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, value).build().toString());
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "").maxAge(0).build().toString());
    }

    /** The token that the browser's cookie holds; whether it opens anything is not looked at. */
    static Optional<Token> token(HttpServletRequest request) {
        return claimed(request).map(value -> Token.of(value.substring(value.indexOf('.') + 1)));
    }

    private static Optional<String> claimed(HttpServletRequest request) {
        if (request.getAttribute(WELCOMED) instanceof String given) {
            return Optional.of(given); // The page that this answer draws already belongs to the conversation.
        }
        var cookies = Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream);
        return cookies.filter(cookie -> cookie.getName().equals(name(request))).map(Cookie::getValue).findFirst();
    }

    private Visitor let(String value) {
        int dot = value.indexOf('.');
        if (dot < 0) {
            throw new ConversationGone();
        }
        var visitor = new Visitor(conversation(value.substring(0, dot)), Token.of(value.substring(dot + 1)));
        if (!visitor.token().opens(store.tokenHash(visitor.conversation()))) {
            throw new ConversationGone();
        }
        return visitor;
    }

    private static ConversationId conversation(String id) {
        try {
            return new ConversationId(id);
        } catch (IllegalArgumentException e) {
            throw new ConversationGone();
        }
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(name(request), value).httpOnly(true).secure(request.isSecure()).sameSite("Lax").path("/");
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE_NAME : PLAIN_NAME;
    }
}
