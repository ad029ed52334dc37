package org.waypost.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.waypost.access.Standing;
import org.waypost.access.Token;
import org.waypost.conversation.Channel;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;
import org.waypost.web.api.Holders;
import org.waypost.web.widget.Embedding;

/**
 * What a browser holds. The page has one cookie, {@code __Host-wp}, or {@code wp} on plain http; it lasts as long as the browser is open.
 * A frame on another site's page has no cookie that it could rely on: its script keeps the value and sends it in a header, which no other
 * origin's page can. Only when the person asks to keep the chat is there a cookie too, {@code __Host-wpw}, partitioned by that site.
 */
@Component
final class Visitors {
    /** Sent by the frame with everything it asks, empty while it holds nothing; sent to it when that changes. */
    static final String FRAME_HEADER = "Waypost-Frame";
    static final String FRAME_PATH = Embedding.PATH;
    private static final String SECURE_NAME = "__Host-wp";
    private static final String PLAIN_NAME = "wp";
    private static final String KEPT_NAME = "__Host-wpw";
    private static final String WELCOMED = Visitors.class.getName() + ".welcomed";
    private final Holders holders;

    Visitors(Holders holders) {
        this.holders = holders;
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
        String value = value(visitor);
        request.setAttribute(WELCOMED, value);
        if (!isFramed(request)) {
            response.addHeader(HttpHeaders.SET_COOKIE, pageCookie(request, value).build().toString());
            return;
        }
        response.setHeader(FRAME_HEADER, value);
        if (isKept(request)) {
            keep(visitor, response);
        }
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        if (isFramed(request)) {
            response.setHeader(FRAME_HEADER, "");
            drop(response);
        } else {
            response.addHeader(HttpHeaders.SET_COOKIE, pageCookie(request, "").maxAge(0).build().toString());
        }
    }

    /** Keeps a frame's conversation as the person moves round that site. The browser may refuse; {@link #isKept} tells, next time. */
    void keep(Visitor visitor, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, kept(value(visitor)).build().toString());
    }

    /** From now on the frame's script alone holds it. */
    void letGo(Visitor visitor, HttpServletResponse response) {
        response.setHeader(FRAME_HEADER, value(visitor));
        drop(response);
    }

    private static String value(Visitor visitor) {
        return visitor.conversation() + "." + visitor.token().value();
    }

    private static void drop(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, kept("").maxAge(0).build().toString());
    }

    static boolean isKept(HttpServletRequest request) {
        return cookie(request, KEPT_NAME).isPresent();
    }

    /** Whether our frame on another site's page asks. */
    static boolean isFramed(HttpServletRequest request) {
        return request.getHeader(FRAME_HEADER) != null || request.getRequestURI().equals(FRAME_PATH);
    }

    Channel channel(HttpServletRequest request) {
        return isFramed(request) ? Channel.WIDGET : Channel.WEB;
    }

    /**
     * The token that the page's cookie holds; whether it opens anything is not looked at. What comes in the frame's header needs no key
     * of a form: no other site can send it.
     */
    static Optional<Token> token(HttpServletRequest request) {
        return isFramed(request) ? Optional.empty()
                : claimed(request).map(value -> Token.of(value.substring(value.indexOf('.') + 1)));
    }

    private static Optional<String> claimed(HttpServletRequest request) {
        if (request.getAttribute(WELCOMED) instanceof String given) {
            return Optional.of(given); // The page that this answer draws already belongs to the conversation.
        }
        if (!isFramed(request)) {
            return cookie(request, name(request));
        }
        return Optional.ofNullable(request.getHeader(FRAME_HEADER)).filter(value -> !value.isEmpty())
                .or(() -> cookie(request, KEPT_NAME));
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        var cookies = Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream);
        return cookies.filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }

    private Visitor let(String value) {
        int dot = value.indexOf('.');
        if (dot < 0) {
            throw new ConversationGone();
        }
        var conversation = conversation(value.substring(0, dot));
        var token = Token.of(value.substring(dot + 1));
        var standing = holders.standing(conversation, token);
        if (standing == Standing.STRANGER) {
            throw new ConversationGone();
        }
        return new Visitor(conversation, token, standing);
    }

    private static ConversationId conversation(String id) {
        try {
            return new ConversationId(id);
        } catch (IllegalArgumentException e) {
            throw new ConversationGone();
        }
    }

    private static ResponseCookie.ResponseCookieBuilder pageCookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(name(request), value).httpOnly(true).secure(request.isSecure()).sameSite("Lax").path("/");
    }

    private static ResponseCookie.ResponseCookieBuilder kept(String value) {
        return ResponseCookie.from(KEPT_NAME, value).httpOnly(true).secure(true).sameSite("None").partitioned(true).path("/");
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE_NAME : PLAIN_NAME;
    }
}
