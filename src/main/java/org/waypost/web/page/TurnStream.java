package org.waypost.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.waypost.turn.Turn;

/**
 * A reply for the script, as server-sent events of rendered HTML: one {@code message} each, whole, so that the first can be read while
 * the rest is still on its way; then {@code done} with all that is new on the page. Whoever lost the line sends the turn again.
 */
@Component
final class TurnStream {
    private static final String TYPE = "text/event-stream;charset=UTF-8";
    private final ConversationPages conversations;
    private final ThymeleafViewResolver views;

    TurnStream(ConversationPages conversations, ThymeleafViewResolver views) {
        this.conversations = conversations;
        this.views = views;
    }

    /** @param since the first turn that the page needs anew */
    ModelAndView of(Visitor visitor, Turn turn, int since) {
        var exchange = Transcript.alone(turn);
        var whole = conversations.fragment(visitor, since);
        return new ModelAndView((model, request, response) -> {
            response.setHeader("X-Accel-Buffering", "no");
            for (int i = 0; i < exchange.messages().size(); i++) {
                var one = Map.of("message", exchange.messages().get(i), "exchange", exchange, "first", i == 0);
                send("message", new ModelAndView("pages/message", one), request, response);
            }
            send("done", whole, request, response);
        });
    }

    private void send(String event, ModelAndView page, HttpServletRequest request, HttpServletResponse response) throws Exception {
        String data = rendered(page, request, response).lines().map(line -> "data:" + line).collect(Collectors.joining("\n"));
        response.setContentType(TYPE);
        response.getOutputStream().write(("event:" + event + "\n" + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private String rendered(ModelAndView page, HttpServletRequest request, HttpServletResponse response) throws Exception {
        var held = new ContentCachingResponseWrapper(response);
        var view = Objects.requireNonNull(views.resolveViewName(Objects.requireNonNull(page.getViewName()), Locale.UK));
        view.render(page.getModel(), request, held);
        return new String(held.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
