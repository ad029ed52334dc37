package org.waypost.web.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.waypost.access.Token;
import org.waypost.conversation.ConversationId;
import org.waypost.web.api.Resuming;

/**
 * A call as the desk knows it; what was said is in its conversation. It lives as long as the call handler's session.
 *
 * @param place its tab, 1 to 4
 * @param token shows that the desk still holds the conversation: a code may move it on
 * @param since when it was begun, held or resumed last
 * @param held whether the caller waits
 * @param from where the conversation came from
 * @param check the emergency check
 * @param answered the turn whose danger has been answered; -1 before the first
 * @param log what was done, for the note, in words
 * @param wrapUp the end of it
 * @param code what moves it to the caller, while it can be used: one or none
 * @param worked whether anything was done in it; until then nobody may be on the line
 */
record Call(
        int place, ConversationId conversation, Token token, Instant startedAt, Instant since, boolean held, From from, Check check,
        int answered, List<String> log, WrapUp wrapUp, List<Resuming.Made> code, boolean worked) {
    Call {
        log = List.copyOf(log);
        code = List.copyOf(code);
    }

    /** Where its conversation came from. */
    enum From { HERE, CALLER }

    /** The emergency check: nobody has asked, all is well, somebody says yes, or it was said which danger it is. */
    enum Check { OPEN, NO, YES, TOLD }

    /**
     * How the call ends.
     *
     * @param words what the call handler typed into the note
     * @param outcome its code, 0 while there is none
     * @param copied whether the note as it stands was copied
     * @param asked whether to ask before the next caller, since the note was not copied
     */
    record WrapUp(String words, int outcome, boolean copied, boolean asked) {
        static final WrapUp NONE = new WrapUp("", 0, false, false);

        WrapUp typed(String now) {
            return new WrapUp(now, outcome, copied && now.equals(words), false);
        }

        WrapUp ended(int code) {
            return new WrapUp(words, code, false, false);
        }

        WrapUp stale() {
            return new WrapUp(words, outcome, false, false);
        }
    }

    static Call begun(int place, ConversationId conversation, Token token, From from, Instant now) {
        var check = from == From.HERE ? Check.OPEN : Check.NO;
        return new Call(place, conversation, token, now, now, false, from, check, -1, List.of(), WrapUp.NONE, List.of(),
                from == From.CALLER);
    }

    /** Something is done in it: if it is the first thing, the call begins now. */
    Call begins(Instant now) {
        return worked ? this : new Call(place, conversation, token, now, now, held, from, check, answered, log, wrapUp, code, true);
    }

    Call onHold(boolean waits, Instant now) {
        return held == waits ? this
                : new Call(place, conversation, token, startedAt, now, waits, from, check, answered, log, wrapUp, code, worked);
    }

    Call checked(Check now) {
        return new Call(place, conversation, token, startedAt, since, held, from, now, answered, log, wrapUp.stale(), code, worked);
    }

    /** The danger of that turn is dealt with. */
    Call answered(int turn) {
        return new Call(place, conversation, token, startedAt, since, held, from, check, turn, log, wrapUp.stale(), code, worked);
    }

    Call logged(String line) {
        var lines = new ArrayList<>(log);
        lines.add(line);
        return new Call(place, conversation, token, startedAt, since, held, from, check, answered, lines, wrapUp.stale(), code, worked);
    }

    Call wrapped(WrapUp now) {
        return new Call(place, conversation, token, startedAt, since, held, from, check, answered, log, now, code, worked);
    }

    Call coded(Resuming.Made made) {
        return new Call(place, conversation, token, startedAt, since, held, from, check, answered, log, wrapUp.stale(), List.of(made),
                worked);
    }

    /** Whether the caller has it, or may yet use the code for it: then it is not ours to erase. */
    boolean isTheirs(Instant now) {
        return from == From.CALLER || code.stream().anyMatch(made -> made.expiresAt().isAfter(now));
    }
}
