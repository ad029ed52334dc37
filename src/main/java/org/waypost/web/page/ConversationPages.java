package org.waypost.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waypost.knowledge.Days;
import org.waypost.reply.ReplyJson.CareCardJson;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Turn;

/** The conversation as it stands: to go on with, to print, and whether it helped. */
@Controller
final class ConversationPages {
    private static final int MOST_TURNS = 500;
    private static final int LATEST = -1;
    private final ConversationStore store;
    private final Visitors visitors;
    private final Clock clock;

    ConversationPages(ConversationStore store, Visitors visitors, Clock clock) {
        this.store = store;
        this.visitors = visitors;
        this.clock = clock;
    }

    @GetMapping("/conversation")
    ModelAndView conversation(
            @RequestParam(defaultValue = "-1") int at, @RequestParam(defaultValue = "-1") int thanked, HttpServletRequest request) {
        var visitor = visitors.of(request);
        if (visitor.isEmpty()) {
            return at < 0 ? Redirects.to("/") : noCookie();
        }
        if (!visitor.get().holds()) {
            return moved(visitor.get(), "", Optional.empty(), HttpStatus.OK);
        }
        var transcript = Transcript.of(kept(visitor.get()), at, 0, thanked);
        return page("pages/conversation", transcript, Trouble.NONE, "", HttpStatus.OK);
    }

    @GetMapping("/conversation/print")
    ModelAndView print(HttpServletRequest request) {
        var visitor = visitors.required(request);
        return new ModelAndView("pages/print")
                .addObject("day", Days.words(Days.today(clock)))
                .addObject("printed", Transcript.of(kept(visitor), LATEST, 0, LATEST));
    }

    @PostMapping("/feedback")
    ModelAndView feedback(@RequestParam int turn, @RequestParam boolean helpful, HttpServletRequest request) {
        var visitor = visitors.required(request);
        if (!visitor.holds()) {
            return Redirects.to("/conversation#latest");
        }
        store.feedback(visitor.conversation(), turn, helpful, "");
        return Redirects.to("/conversation?thanked=" + turn + "#latest");
    }

    /** The first screen; a conversation that is under way goes on from there. */
    ModelAndView first(Optional<Visitor> visitor, Trouble trouble, String words, HttpStatus status) {
        int last = visitor.filter(Visitor::holds).map(known -> kept(known).getLast().number()).orElse(LATEST);
        var page = boxed("pages/first", last, trouble, words, status);
        return page.addObject("underWay", visitor.isPresent());
    }

    /** The whole conversation, with what could not be taken still in the box. */
    ModelAndView page(Visitor visitor, Trouble trouble, String words, HttpStatus status) {
        return page("pages/conversation", Transcript.of(kept(visitor), LATEST, 0, LATEST), trouble, words, status);
    }

    /** A conversation that goes on elsewhere: to read. What could not be taken is shown, and so is a danger in it. */
    ModelAndView moved(Visitor visitor, String words, Optional<CareCardJson> card) {
        return moved(visitor, words, card, HttpStatus.CONFLICT);
    }

    ModelAndView moved(Visitor visitor, String words, Optional<CareCardJson> card, HttpStatus status) {
        var transcript = Transcript.of(kept(visitor), LATEST, 0, LATEST).toRead();
        return new ModelAndView("pages/conversation", status)
                .addObject("transcript", transcript)
                .addObject("moved", store.load(visitor.conversation()).channel().name())
                .addObject("trouble", Trouble.NONE)
                .addObject("words", words)
                .addObject("cards", card.map(Messages::alone).stream().toList());
    }

    /** What is new since a turn, for the script. */
    ModelAndView fragment(Visitor visitor, int since) {
        return page("pages/fragment", Transcript.of(kept(visitor), LATEST, since, LATEST), Trouble.NONE, "", HttpStatus.OK);
    }

    /** Nothing can be taken just now. Their words stay in a form that can be sent again; a danger in them is shown all the same. */
    ModelAndView busy(TurnForm form, Optional<CareCardJson> card) {
        var trouble = Trouble.of(Trouble.Kind.BUSY);
        return boxed("pages/busy", form.seen(), trouble, form.words(), HttpStatus.SERVICE_UNAVAILABLE)
                .addObject("turnId", form.formId())
                .addObject("cards", card.map(Messages::alone).stream().toList());
    }

    private List<Turn> kept(Visitor visitor) {
        var greeting = store.turn(visitor.conversation(), 0).stream();
        var turns = new ArrayList<>(greeting.toList());
        turns.addAll(store.transcript(visitor.conversation(), 0, MOST_TURNS));
        return turns;
    }

    private static ModelAndView page(String view, Transcript transcript, Trouble trouble, String words, HttpStatus status) {
        return boxed(view, transcript.last(), trouble, words, status).addObject("transcript", transcript);
    }

    private static ModelAndView boxed(String view, int after, Trouble trouble, String words, HttpStatus status) {
        return new ModelAndView(view, status)
                .addObject("after", after)
                .addObject("turnId", UUID.randomUUID().toString())
                .addObject("trouble", trouble)
                .addObject("words", words);
    }

    private static ModelAndView noCookie() {
        return new ModelAndView("pages/no-cookie", HttpStatus.NOT_FOUND);
    }
}
