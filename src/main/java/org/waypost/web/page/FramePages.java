package org.waypost.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.waypost.knowledge.JourneyId;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.Editions;
import org.waypost.turn.StoreUnavailable;
import org.waypost.web.widget.Embedding;
import org.waypost.web.widget.WidgetSettings.Host;

/**
 * The page in a frame on another site's page: where it begins, and what a page of its own does without. From there on its script asks
 * for the same addresses as the page does, saying who it is ({@link Visitors#FRAME_HEADER}).
 */
@Controller
final class FramePages {
    private static final Pattern COLOUR = Pattern.compile("[0-9a-fA-F]{6}");
    private final Embedding embedding;
    private final Visitors visitors;
    private final ConversationPages conversations;
    private final TurnPages turns;
    private final Editions editions;

    FramePages(Embedding embedding, Visitors visitors, ConversationPages conversations, TurnPages turns, Editions editions) {
        this.embedding = embedding;
        this.visitors = visitors;
        this.conversations = conversations;
        this.turns = turns;
        this.editions = editions;
    }

    /** Opened by itself it is the page. */
    @GetMapping(Visitors.FRAME_PATH)
    ModelAndView frame(
            @RequestParam(defaultValue = "") String accent, @RequestParam(defaultValue = "") String keep, HttpServletRequest request,
            HttpServletResponse response) {
        if ("document".equals(request.getHeader("Sec-Fetch-Dest"))) {
            return new ModelAndView(new RedirectView("/"));
        }
        var host = embedding.host(request).orElseThrow(NoSuchPage::new);
        var page = shown(request, response);
        page.setViewName("pages/frame");
        return page.addObject("host", host.origin())
                .addObject("tells", tells(host))
                .addObject("keepable", !keep.equals("never"))
                .addObject("kept", Visitors.isKept(request))
                .addObject("colour", COLOUR.matcher(accent).matches() ? accent : "");
    }

    /** The conversation that is kept, or the first screen: a frame that says nothing helps nobody. */
    private ModelAndView shown(HttpServletRequest request, HttpServletResponse response) {
        try {
            if (visitors.of(request).isPresent()) {
                return conversations.conversation(-1, -1, request);
            }
        } catch (ConversationGone e) {
            visitors.forget(request, response);
            return first().addObject("gone", true);
        } catch (StoreUnavailable e) {
            return first();
        }
        return first();
    }

    private ModelAndView first() {
        return conversations.first(Optional.empty(), Trouble.NONE, "", HttpStatus.OK);
    }

    private static String tells(Host host) {
        return host.tells().stream().map(told -> told.name().toLowerCase(Locale.ROOT)).sorted().collect(Collectors.joining(" "));
    }

    /** Where the site's page is about something, the conversation begins with that. */
    @PostMapping("/widget/begin")
    ModelAndView begin(@RequestParam(defaultValue = "") String topic, HttpServletRequest request, HttpServletResponse response) {
        requireFrame(request);
        boolean known = editions.current().knowledge().journeys().keySet().stream().map(JourneyId::value).anyMatch(topic::equals);
        return visitors.of(request).isPresent() || !known
                ? Redirects.to("/conversation")
                : turns.begun(topic, request, response);
    }

    /** The person asks that this site's other pages go on with the conversation, or that they do no longer. */
    @PostMapping("/widget/keep")
    ModelAndView keep(@RequestParam boolean keep, HttpServletRequest request, HttpServletResponse response) {
        requireFrame(request);
        var visitor = visitors.required(request);
        if (keep) {
            visitors.keep(visitor, response);
        } else {
            visitors.letGo(visitor, response);
        }
        return Redirects.to("/widget/kept");
    }

    /** "kept", or "not" where the browser refused. */
    @GetMapping("/widget/kept")
    ResponseEntity<String> kept(HttpServletRequest request) {
        requireFrame(request);
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(Visitors.isKept(request) ? "kept" : "not");
    }

    /** A site's accent, as far as it can be read. */
    @GetMapping("/widget/theme.css")
    ResponseEntity<String> theme(@RequestParam String accent) {
        if (!COLOUR.matcher(accent).matches()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MediaType.valueOf("text/css"))
                .body(Theme.css("#" + accent, "", ""));
    }

    @GetMapping(Embedding.DEMO)
    ModelAndView demo(HttpServletRequest request) {
        return new ModelAndView("pages/demo").addObject("origin", Embedding.ours(request));
    }

    private static void requireFrame(HttpServletRequest request) {
        if (!Visitors.isFramed(request)) {
            throw new NoSuchPage();
        }
    }
}
