package org.waypost.web.desk;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.web.util.WebUtils;
import org.waypost.reply.ReplyJson.CareCardJson;

/** The calls of one call handler who has signed in: at most four. Whoever works on them holds the object's own lock. */
final class Calls {
    static final int MOST = 4;
    /** In the session of somebody who has signed out: then its end is no timeout. */
    static final String SIGNED_OUT = "desk.signed-out";

    private static final String NAME = "desk.calls";
    private final TreeMap<Integer, Call> open = new TreeMap<>();
    private int current;
    private Notice notice = Notice.NONE;

    static Calls of(HttpSession session) {
        synchronized (WebUtils.getSessionMutex(session)) {
            if (session.getAttribute(NAME) instanceof Calls calls) {
                return calls;
            }
            var calls = new Calls();
            session.setAttribute(NAME, calls);
            return calls;
        }
    }

    /**
     * What the screen has to tell once.
     *
     * @param kind its name in the template
     * @param words what could not be taken; it goes back into the box
     * @param cards a danger in it, shown whatever else can't be
     */
    record Notice(Kind kind, String words, List<CareCardJson> cards) {
        static final Notice NONE = new Notice(Kind.NONE, "", List.of());

        static Notice of(Kind kind) {
            return new Notice(kind, "", List.of());
        }
    }

    /** What can be wrong, or done. */
    enum Kind { NONE, EMPTY, TOO_LONG, MOVED_ON, UNKNOWN_CHOICE, BUSY, GONE, TAKEN_BACK, FULL, CODE_UNREADABLE, CODE_UNKNOWN, CODE_WAIT }

    List<Call> all() {
        return new ArrayList<>(open.values());
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Whether somebody may be on the line. */
    boolean isBusy() {
        return open.values().stream().anyMatch(Call::worked);
    }

    Optional<Call> current() {
        return Optional.ofNullable(open.get(current));
    }

    Optional<Call> at(int place) {
        return Optional.ofNullable(open.get(place));
    }

    /** The first tab without a call. */
    Optional<Integer> free() {
        return IntStream.rangeClosed(1, MOST).boxed().filter(place -> !open.containsKey(place)).findFirst();
    }

    void put(Call call) {
        open.put(call.place(), call);
    }

    void show(int place) {
        current = place;
    }

    /** The call has ended; another that is held comes into view. */
    void drop(int place) {
        open.remove(place);
        if (current == place) {
            current = open.isEmpty() ? 0 : open.firstKey();
        }
    }

    void tell(Notice what) {
        notice = what;
    }

    void tell(Kind what) {
        notice = Notice.of(what);
    }

    /** What there is to tell, once. */
    Notice told() {
        var what = notice;
        notice = Notice.NONE;
        return what;
    }
}
