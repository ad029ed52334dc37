package org.waypost.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The desk's one screen, and what is done on it. A script asks for the screen anew as a fragment; without it, it is a page. */
@Controller
final class DeskPages {
    private static final String FRAGMENT = "text/vnd.waypost.fragment+html";
    private static final Set<String> BEFORE = Set.of("wrong", "wait", "out", "timeout", "again");
    private static final int LONGEST_DAY = 12 * 60 * 60;
    private final Desk desk;
    private final Screens screens;
    private final DeskSettings settings;

    DeskPages(Desk desk, Screens screens, DeskSettings settings) {
        this.desk = desk;
        this.screens = screens;
        this.settings = settings;
    }

    static boolean isFragment(HttpServletRequest request) {
        return FRAGMENT.equals(request.getHeader("Accept"));
    }

    @GetMapping("/desk")
    ModelAndView desk(HttpServletRequest request) {
        if (!settings.isOn()) {
            return new ModelAndView("pages/desk/off", HttpStatus.NOT_FOUND);
        }
        return screen(request, "words", "pages/desk/desk");
    }

    /** Signing in; the address says what went before: {@code wrong wait out timeout again}. */
    @GetMapping("/desk/sign-in")
    ModelAndView signIn(@RequestParam Map<String, String> before) {
        return new ModelAndView("pages/desk/sign-in")
                .addObject("before", before.keySet().stream().filter(BEFORE::contains).findFirst().orElse(""))
                .addObject("form", !settings.users().isEmpty())
                .addObject("oidc", settings.oidc());
    }

    @PostMapping("/desk/call")
    ModelAndView call(@RequestParam("do") String what, @RequestParam(defaultValue = "0") int place, HttpServletRequest request) {
        return done(request, "words", (calls, who) -> {
            switch (what) {
                case "show" -> desk.show(calls, place, who);
                case "hold" -> desk.hold(calls, true, who);
                case "resume" -> desk.hold(calls, false, who);
                default -> desk.begin(calls, who);
            }
        });
    }

    @PostMapping("/desk/turn")
    ModelAndView turn(
            @RequestParam int place, @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String turnId, @RequestParam(defaultValue = "-1") int after, HttpServletRequest request) {
        var form = new DeskForm(place, text, choice, turnId, after);
        String focus = form.trouble() == Calls.Kind.NONE ? "ask" : "words";
        return done(request, focus, (calls, who) -> desk.turn(calls, form, who));
    }

    @PostMapping("/desk/answer")
    ModelAndView answer(@RequestParam int place, @RequestParam String slot, @RequestParam String value, HttpServletRequest request) {
        return done(request, "ask", (calls, who) -> desk.change(calls, place, slot, value, who));
    }

    @PostMapping("/desk/check")
    ModelAndView check(@RequestParam int place, @RequestParam String answer, HttpServletRequest request) {
        return done(request, "words", (calls, who) -> desk.check(calls, place, answer, who));
    }

    @PostMapping("/desk/danger")
    ModelAndView danger(@RequestParam int place, @RequestParam int turn, @RequestParam String answer, HttpServletRequest request) {
        return done(request, "ask", (calls, who) -> desk.danger(calls, place, turn, answer, who));
    }

    @PostMapping("/desk/take-over")
    ModelAndView takeOver(@RequestParam String code, HttpServletRequest request) {
        return done(request, "words", (calls, who) -> desk.takeOver(calls, code, request, who));
    }

    @PostMapping("/desk/code")
    ModelAndView code(@RequestParam int place, HttpServletRequest request) {
        return done(request, "code", (calls, who) -> desk.code(calls, place, who));
    }

    @PostMapping("/desk/note")
    ModelAndView note(
            @RequestParam int place, @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "0") int outcome,
            @RequestParam(defaultValue = "false") boolean copied, HttpServletRequest request) {
        return done(request, "note", (calls, who) -> {
            desk.typed(calls, place, words);
            desk.outcome(calls, place, outcome, who);
            if (copied) {
                desk.copied(calls, place, who);
            }
        });
    }

    @PostMapping("/desk/next")
    ModelAndView next(
            @RequestParam(defaultValue = "0") int place, @RequestParam(defaultValue = "") String sure, HttpServletRequest request) {
        return done(request, sure.equals("stay") ? "note" : "words", (calls, who) -> desk.next(calls, place, sure, who));
    }

    /** Asks for nothing: somebody is there, and stays signed in. */
    @PostMapping("/desk/here")
    ModelAndView here(HttpServletRequest request) {
        return done(request, "words", (calls, who) -> {});
    }

    /** Something done with the calls. */
    interface Action {
        void on(Calls calls, String who);
    }

    private ModelAndView done(HttpServletRequest request, String focus, Action action) {
        var session = request.getSession();
        var calls = Calls.of(session);
        synchronized (calls) {
            action.on(calls, who(request));
            session.setMaxInactiveInterval(calls.isBusy() ? LONGEST_DAY : (int) settings.idle().toSeconds());
            return isFragment(request) ? screen(request, focus, "pages/desk/screen") : toScreen();
        }
    }

    private ModelAndView screen(HttpServletRequest request, String focus, String view) {
        var calls = Calls.of(request.getSession());
        synchronized (calls) {
            return new ModelAndView(view)
                    .addObject("screen", screens.of(calls, who(request), focus))
                    .addObject("who", who(request))
                    .addObject("idle", settings.idle().toSeconds())
                    .addObject("busy", calls.isBusy())
                    .addObject("open", calls.all().size());
        }
    }

    static String who(HttpServletRequest request) {
        Principal who = request.getUserPrincipal();
        return who == null ? "" : who.getName();
    }

    private static ModelAndView toScreen() {
        var view = new RedirectView("/desk");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
