package org.waypost.web.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waypost.reply.ReplyJson.CareCardJson;
import org.waypost.safety.RedFlag.Level;
import org.waypost.safety.RedFlagScreen.Sign;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Editions;
import org.waypost.turn.StoreUnavailable;
import org.waypost.turn.Turn;
import org.waypost.web.desk.Screen.Check;
import org.waypost.web.desk.Screen.Code;
import org.waypost.web.desk.Screen.Danger;
import org.waypost.web.desk.Screen.InView;
import org.waypost.web.desk.Screen.Note;
import org.waypost.web.desk.Screen.Option;
import org.waypost.web.desk.Screen.Outcome;
import org.waypost.web.desk.Screen.Signs;
import org.waypost.web.desk.Screen.Tab;

/** Draws up the screen from the calls and their conversations. */
@Component
final class Screens {
    private static final int MOST_TURNS = 500;
    private static final long NOT_BEGUN = -1;
    private static final List<String> CARDS = List.of("emergency", "inpatient", "crisis", "abuse", "urgent-pregnant", "urgent");
    private final ConversationStore store;
    private final Editions editions;
    private final DeskWords words;
    private final Panels panels;
    private final Desk desk;
    private final Clock clock;

    Screens(ConversationStore store, Editions editions, DeskWords words, Panels panels, Desk desk, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.words = words;
        this.panels = panels;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param wanted the panel for the keys, where nothing more urgent is open */
    Screen of(Calls calls, String who, String wanted) {
        var inView = new ArrayList<InView>();
        calls.current().ifPresent(call -> {
            try {
                if (!desk.isTakenBack(calls, call, who)) {
                    inView.add(inView(call, wanted));
                }
            } catch (ConversationGone e) {
                desk.gone(calls, call);
            } catch (StoreUnavailable e) {
                calls.tell(Calls.Kind.BUSY);
            }
        });
        var notice = calls.told();
        var warnings = notice.cards().stream().map(card -> panels.danger(-1, card, List.of())).toList();
        return new Screen(tabs(calls), inView, notice, warnings);
    }

    /** All of a conversation's turns, the greeting first. */
    List<Turn> turns(Call call) {
        var turns = new ArrayList<>(store.turn(call.conversation(), 0).stream().toList());
        turns.addAll(store.transcript(call.conversation(), 0, MOST_TURNS));
        if (turns.isEmpty()) {
            throw new ConversationGone();
        }
        return turns;
    }

    private List<Tab> tabs(Calls calls) {
        int current = calls.current().map(Call::place).orElse(0);
        return IntStream.rangeClosed(1, Calls.MOST).mapToObj(place -> calls.at(place)
                .map(call -> new Tab(place, call.held() ? "held" : place == current ? "current" : "open", seconds(call)))
                .orElseGet(() -> new Tab(place, "free", 0))).toList();
    }

    private long seconds(Call call) {
        if (!call.worked()) {
            return NOT_BEGUN;
        }
        return Duration.between(call.held() ? call.since() : call.startedAt(), clock.instant()).toSeconds();
    }

    private InView inView(Call call, String wanted) {
        var turns = turns(call);
        var latest = turns.getLast();
        var danger = danger(call, latest);
        return new InView(call.place(), latest.number(), UUID.randomUUID().toString(), focus(call, danger, wanted),
                call.from().name(), check(call), panels.words(turns), danger, panels.strip(latest.reply()), panels.ask(latest.reply()),
                panels.parts(turns), panels.forms(turns), panels.filled(latest.reply()), note(call, turns), code(call));
    }

    private static String focus(Call call, List<Danger> danger, String wanted) {
        if (!danger.isEmpty()) {
            return "danger";
        }
        if (call.check() == Call.Check.OPEN || call.check() == Call.Check.YES) {
            return "check";
        }
        return call.wrapUp().asked() ? "next" : wanted;
    }

    /** A card that nobody has dealt with covers the question. */
    private List<Danger> danger(Call call, Turn latest) {
        return latest.reply().messages().stream()
                .filter(CareCardJson.class::isInstance)
                .map(CareCardJson.class::cast)
                .filter(card -> !card.action().equals("banner") && call.answered() < latest.number())
                .limit(1)
                .map(card -> panels.danger(latest.number(), card, panels.outcomes(card)))
                .toList();
    }

    private Check check(Call call) {
        return switch (call.check()) {
            case YES -> new Check("yes", kinds(), List.of());
            case OPEN, NO, TOLD -> new Check(call.check().name().toLowerCase(Locale.ROOT), List.of(
                    new Option("1", words.say("desk.check-no"), "no", 1), new Option("2", words.say("desk.check-yes"), "yes", 1)), signs());
        };
    }

    private List<Option> kinds() {
        var screen = editions.current().screen();
        var cards = CARDS.stream().filter(card -> screen.card(card).isPresent()).map(card -> "danger:" + card).toList();
        var kinds = new ArrayList<Option>();
        cards.forEach(card -> kinds.add(new Option(String.valueOf(kinds.size() + 1), words.label(card), card, 1)));
        kinds.add(new Option("0", words.say("desk.check-none"), "no", 1));
        return kinds;
    }

    private List<Signs> signs() {
        var all = editions.current().screen().signs();
        return Stream.of(Level.values())
                .map(level -> new Signs(words.say("desk.signs-" + level.name().toLowerCase(Locale.ROOT)),
                        all.stream().filter(sign -> sign.level() == level).map(Sign::what).toList()))
                .filter(signs -> !signs.signs().isEmpty())
                .toList();
    }

    private Note note(Call call, List<Turn> turns) {
        var wrapUp = call.wrapUp();
        var outcomes = IntStream.rangeClosed(1, Desk.OUTCOMES)
                .mapToObj(code -> new Outcome(code, words.say("desk.outcome-" + code), code == wrapUp.outcome()))
                .toList();
        return new Note(panels.note(call, turns, clock.instant()), wrapUp.words(), outcomes, wrapUp.copied(), wrapUp.asked(),
                call.isTheirs(clock.instant()));
    }

    private List<Code> code(Call call) {
        return call.code().stream()
                .filter(made -> made.expiresAt().isAfter(clock.instant()))
                .map(made -> new Code(made.code(), Spelling.of(made.code()), words.time(made.expiresAt())))
                .toList();
    }
}
