package org.waypost.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waypost.handoff.Letter;
import org.waypost.knowledge.Days;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Editions;
import org.waypost.turn.Turn;

/** What a caller is sent: everything that was given in the call, printed or as the text of an e-mail. It names nobody. */
@Controller
final class CopyPages {
    private final ConversationStore store;
    private final Editions editions;
    private final Screens screens;
    private final WrittenCopy copy;
    private final Desk desk;
    private final Clock clock;

    CopyPages(ConversationStore store, Editions editions, Screens screens, WrittenCopy copy, Desk desk, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.screens = screens;
        this.copy = copy;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/desk/print")
    ModelAndView print(@RequestParam int place, HttpServletRequest request) {
        return page("pages/desk/print", place, request);
    }

    @GetMapping("/desk/email")
    ModelAndView email(@RequestParam int place, HttpServletRequest request) {
        return page("pages/desk/email", place, request);
    }

    private ModelAndView page(String view, int place, HttpServletRequest request) {
        var calls = Calls.of(request.getSession());
        String who = DeskPages.who(request);
        synchronized (calls) {
            var call = calls.at(place);
            if (call.isEmpty() || desk.isTakenBack(calls, call.get(), who)) {
                return new ModelAndView("error", HttpStatus.NOT_FOUND).addObject("status", HttpStatus.NOT_FOUND.value());
            }
            try {
                var sections = sections(call.get());
                desk.copyMade(call.get(), who);
                return new ModelAndView(view).addObject("sections", sections).addObject("text", WrittenCopy.text(sections));
            } catch (ConversationGone e) {
                return new ModelAndView("error", HttpStatus.NOT_FOUND).addObject("status", HttpStatus.NOT_FOUND.value());
            }
        }
    }

    private List<WrittenCopy.Section> sections(Call call) {
        var turns = screens.turns(call);
        var sections = new ArrayList<>(copy.of(turns));
        letters(call, turns).forEach((title, letter) -> sections.add(new WrittenCopy.Section(title, List.of(letter.text()))));
        sections.add(copy.sources(turns));
        sections.add(copy.end());
        return sections.stream().filter(section -> !section.lines().isEmpty()).toList();
    }

    /** Letters with what is known filled in; the rest are blanks to write in. */
    private Map<String, Letter> letters(Call call, List<Turn> turns) {
        var conversation = store.load(call.conversation());
        var letters = editions.current().letters();
        var written = new LinkedHashMap<String, Letter>();
        Script.handoffs(turns).forEach(handoff -> letters.template(conversation, handoff.id())
                .ifPresent(template -> written.put(template.title(),
                        letters.write(template, conversation.slots(), Map.of(), Days.today(clock)))));
        return written;
    }
}
