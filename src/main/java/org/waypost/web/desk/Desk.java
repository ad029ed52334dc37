package org.waypost.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waypost.access.Standing;
import org.waypost.access.Token;
import org.waypost.conversation.Channel;
import org.waypost.conversation.ConversationId;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;
import org.waypost.language.Said;
import org.waypost.reply.ReplyJson.CareCardJson;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Editions;
import org.waypost.turn.StoreUnavailable;
import org.waypost.turn.TurnRefused;
import org.waypost.turn.TurnRequest;
import org.waypost.turn.Turns;
import org.waypost.turn.TurnsBusy;
import org.waypost.understanding.UnknownChoice;
import org.waypost.web.api.Holders;
import org.waypost.web.api.Resuming;
import org.waypost.web.desk.Call.Check;
import org.waypost.web.desk.Call.From;
import org.waypost.web.desk.Calls.Kind;
import org.waypost.web.desk.Calls.Notice;

/** What a call handler does with calls. Words and answers go through {@link Turns#take}; what to say next is decided there. */
@Component
final class Desk {
    /** How many ways a call can end: {@code desk.outcome-1} and on. */
    static final int OUTCOMES = 6;

    private static final int MOST_WORDS = 4000;
    private static final int ANY_TURN = -1;
    private final Turns turns;
    private final ConversationStore store;
    private final Editions editions;
    private final Holders holders;
    private final Resuming resuming;
    private final DeskWords words;
    private final Audit audit;
    private final Clock clock;

    Desk(
            Turns turns, ConversationStore store, Editions editions, Holders holders, Resuming resuming, DeskWords words, Audit audit,
            Clock clock) {
        this.turns = turns;
        this.store = store;
        this.editions = editions;
        this.holders = holders;
        this.resuming = resuming;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** A call on that tab: the one that is there, or a new one. The call in view is held. */
    void show(Calls calls, int place, String who) {
        if (place < 1 || place > Calls.MOST) {
            calls.tell(Kind.FULL);
            return;
        }
        if (calls.at(place).isEmpty()) {
            begin(calls, place, who);
            return;
        }
        if (calls.current().filter(call -> call.place() == place).isEmpty()) {
            hold(calls, true, who);
            calls.show(place);
        }
        hold(calls, false, who);
    }

    /** A new call on the first free tab. */
    void begin(Calls calls, String who) {
        calls.free().ifPresentOrElse(place -> begin(calls, place, who), () -> calls.tell(Kind.FULL));
    }

    private void begin(Calls calls, int place, String who) {
        var token = Token.random();
        try {
            var started = turns.begin(Channel.DESK, "", token.hash());
            taken(calls, Call.begun(place, started.conversation().id(), token, From.HERE, clock.instant()), who);
            audit.note(who, Audit.What.CALL_BEGUN, started.conversation().id());
        } catch (StoreUnavailable e) {
            calls.tell(Kind.BUSY);
        }
    }

    /** A conversation that its caller gives a code for. */
    void takeOver(Calls calls, String code, HttpServletRequest request, String who) {
        var place = calls.free();
        if (place.isEmpty()) {
            calls.tell(Kind.FULL);
            return;
        }
        try {
            switch (resuming.resume(code, Channel.DESK, request)) {
                case Resuming.Resumed resumed -> {
                    taken(calls, Call.begun(place.get(), resumed.conversation(), resumed.token(), From.CALLER, clock.instant())
                            .checked(Check.OPEN), who);
                    audit.note(who, Audit.What.CALL_TAKEN_OVER, resumed.conversation());
                }
                case Resuming.Unreadable unreadable -> calls.tell(Kind.CODE_UNREADABLE);
                case Resuming.Unknown unknown -> calls.tell(Kind.CODE_UNKNOWN);
                case Resuming.TooMany many -> calls.tell(Kind.CODE_WAIT);
            }
        } catch (ConversationGone e) {
            calls.tell(Kind.CODE_UNKNOWN);
        } catch (StoreUnavailable e) {
            calls.tell(Kind.BUSY);
        }
    }

    private void taken(Calls calls, Call call, String who) {
        hold(calls, true, who);
        calls.put(call);
        calls.show(call.place());
    }

    void hold(Calls calls, boolean waits, String who) {
        calls.current().filter(call -> call.held() != waits).ifPresent(call -> {
            calls.put(call.onHold(waits, clock.instant()));
            audit.note(who, waits ? Audit.What.CALL_HELD : Audit.What.CALL_RESUMED, call.conversation());
        });
    }

    /** Words or a button, from the caller. */
    void turn(Calls calls, DeskForm form, String who) {
        var trouble = form.trouble();
        if (trouble != Kind.NONE) {
            calls.tell(new Notice(trouble, form.words(), List.of()));
            return;
        }
        at(calls, form.place()).ifPresent(call -> take(calls, call, form.said(), form.request(call.conversation()), who));
    }

    /** The call on that tab, in which something is done now. */
    private Optional<Call> at(Calls calls, int place) {
        var call = calls.at(place).map(found -> found.begins(clock.instant()));
        call.ifPresent(calls::put);
        return call;
    }

    private boolean take(Calls calls, Call call, Said said, TurnRequest request, String who) {
        String typed = said instanceof Said.Typed words ? words.words() : "";
        try {
            if (isTakenBack(calls, call, who)) {
                return false;
            }
            turns.take(request);
            calls.at(call.place()).ifPresent(now -> calls.put(now.wrapped(now.wrapUp().stale())));
            audit.note(who, Audit.What.TURN, call.conversation());
            return true;
        } catch (UnknownChoice e) {
            calls.tell(Kind.UNKNOWN_CHOICE);
        } catch (TurnRefused e) {
            calls.tell(new Notice(Kind.MOVED_ON, typed, List.of()));
        } catch (ConversationGone e) {
            gone(calls, call);
        } catch (StoreUnavailable | TurnsBusy e) {
            calls.tell(new Notice(Kind.BUSY, typed, turns.warning(said).stream().toList()));
        }
        return false;
    }

    /** Whether its caller has taken it elsewhere by the code; then it is no call of ours any more. */
    boolean isTakenBack(Calls calls, Call call, String who) {
        if (holders.standing(call.conversation(), call.token()) == Standing.HOLDER) {
            return false;
        }
        calls.drop(call.place());
        calls.tell(Kind.TAKEN_BACK);
        audit.note(who, Audit.What.CALL_LEFT_TO_CALLER, call.conversation());
        return true;
    }

    void gone(Calls calls, Call call) {
        calls.drop(call.place());
        calls.tell(Kind.GONE);
    }

    /** Puts another value into something already filled in: the question is asked again, and answered. */
    void change(Calls calls, int place, String slot, String value, String who) {
        var call = at(calls, place);
        var known = Optional.ofNullable(editions.current().knowledge().slots().get(new SlotId(slot)));
        if (call.isEmpty() || known.isEmpty() || value.isBlank()) {
            calls.tell(Kind.EMPTY);
            return;
        }
        Said answer = known.get().kind() == Slot.Kind.CHOICE ? pressed(value) : new Said.Typed(value.strip());
        if (take(calls, call.get(), pressed("change:" + slot), request(call.get(), pressed("change:" + slot)), who)) {
            take(calls, call.get(), answer, request(call.get(), answer), who);
            audit.note(who, Audit.What.ANSWER_CHANGED, call.get().conversation());
        }
    }

    /** The emergency check: {@code no}, {@code yes}, or the danger it is, as a choice. */
    void check(Calls calls, int place, String answer, String who) {
        at(calls, place).ifPresent(call -> {
            switch (answer) {
                case "no" -> calls.put(call.checked(Check.NO).logged(timed("desk.note-check-no", Map.of())));
                case "yes" -> calls.put(call.checked(Check.YES).logged(timed("desk.note-check-yes", Map.of())));
                case "open" -> calls.put(call.checked(Check.OPEN));
                default -> {
                    var danger = pressed(answer);
                    if (answer.startsWith("danger:") && take(calls, call, danger, request(call, danger), who)) {
                        calls.at(place).ifPresent(now -> calls.put(now.checked(Check.TOLD)));
                    }
                }
            }
            audit.note(who, Audit.What.EMERGENCY_CHECK, call.conversation());
        });
    }

    /** What came of a card that was read out: {@code told}, {@code refused}, or one of the card's own ways on. */
    void danger(Calls calls, int place, int turn, String answer, String who) {
        at(calls, place).ifPresent(call -> {
            var card = card(call.conversation(), turn);
            var label = card.flatMap(shown -> words.outcome(shown, answer));
            if (card.isEmpty() || label.isEmpty()) {
                calls.tell(Kind.UNKNOWN_CHOICE);
                return;
            }
            boolean ours = answer.equals("told") || answer.equals("refused");
            if (ours || take(calls, call, pressed(answer), request(call, pressed(answer)), who)) {
                String line = timed("desk.note-danger", Map.of("card", words.plain(card.get().title()), "answer", label.get()));
                calls.at(place).ifPresent(now -> calls.put(now.answered(turn).logged(line)));
                audit.note(who, Audit.What.DANGER_ANSWERED, call.conversation());
            }
        });
    }

    private Optional<CareCardJson> card(ConversationId conversation, int turn) {
        return store.turn(conversation, turn).flatMap(shown -> shown.reply().messages().stream()
                .filter(CareCardJson.class::isInstance)
                .map(CareCardJson.class::cast)
                .findFirst());
    }

    /** A code with which the caller goes on alone. */
    void code(Calls calls, int place, String who) {
        at(calls, place).ifPresent(call -> {
            try {
                if (!isTakenBack(calls, call, who)) {
                    calls.put(call.coded(resuming.code(call.conversation())).logged(timed("desk.note-code", Map.of())));
                    audit.note(who, Audit.What.CODE_MADE, call.conversation());
                }
            } catch (ConversationGone e) {
                gone(calls, call);
            } catch (StoreUnavailable e) {
                calls.tell(Kind.BUSY);
            }
        });
    }

    void outcome(Calls calls, int place, int outcome, String who) {
        if (outcome >= 1 && outcome <= OUTCOMES) {
            at(calls, place).ifPresent(call -> {
                calls.put(call.wrapped(call.wrapUp().ended(outcome)));
                audit.note(who, Audit.What.OUTCOME_SET, call.conversation());
            });
        }
    }

    void typed(Calls calls, int place, String note) {
        String kept = note.substring(0, Math.min(MOST_WORDS, note.length())).replace("\r\n", "\n");
        calls.at(place).ifPresent(call -> calls.put(call.wrapped(call.wrapUp().typed(kept))));
    }

    void copied(Calls calls, int place, String who) {
        calls.at(place).ifPresent(call -> {
            calls.put(call.wrapped(new Call.WrapUp(call.wrapUp().words(), call.wrapUp().outcome(), true, false)));
            audit.note(who, Audit.What.NOTE_COPIED, call.conversation());
        });
    }

    void copyMade(Call call, String who) {
        audit.note(who, Audit.What.COPY_MADE, call.conversation());
    }

    /** The next caller. What was said is erased, unless it is the caller's; a note that nobody copied is asked about first. */
    void next(Calls calls, int place, String sure, String who) {
        var call = calls.at(place);
        if (call.isEmpty()) {
            begin(calls, who);
            return;
        }
        var wrapUp = call.get().wrapUp();
        if (sure.equals("stay")) {
            calls.put(call.get().wrapped(wrapUp.stale()));
        } else if (!wrapUp.copied() && !sure.equals("erase")) {
            calls.put(call.get().wrapped(new Call.WrapUp(wrapUp.words(), wrapUp.outcome(), false, true)));
        } else if (end(calls, call.get(), who) && calls.isEmpty()) {
            begin(calls, who);
        }
    }

    void endAll(Calls calls, String who) {
        synchronized (calls) {
            calls.all().forEach(call -> end(calls, call, who));
        }
    }

    private boolean end(Calls calls, Call call, String who) {
        try {
            if (call.isTheirs(clock.instant())) {
                audit.note(who, Audit.What.CALL_LEFT_TO_CALLER, call.conversation());
            } else {
                store.erase(call.conversation());
                audit.note(who, Audit.What.CALL_ERASED, call.conversation());
            }
            calls.drop(call.place());
            return true;
        } catch (StoreUnavailable e) {
            calls.tell(Kind.BUSY);
            return false;
        }
    }

    private String timed(String wording, Map<String, String> names) {
        return words.timed(clock.instant(), wording, names);
    }

    private static Said.Pressed pressed(String choice) {
        return new Said.Pressed(choice, "", "");
    }

    private static TurnRequest request(Call call, Said said) {
        return new TurnRequest(call.conversation(), UUID.randomUUID().toString(), said, ANY_TURN, ANY_TURN);
    }
}
