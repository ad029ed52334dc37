package org.waypost.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.waypost.conversation.Channel;

/** The channels that a call may ask for. */
public final class Channels {
    /** What a call handler who has signed in is, for {@link HttpServletRequest#isUserInRole}. Only the desk's own chain grants it. */
    public static final String DESK_ROLE = "DESK";

    private static final Set<Channel> OPEN = Set.of(Channel.WEB, Channel.WIDGET, Channel.API);

    private Channels() {}

    /** @throws Refused forbidden: the desk without its role; invalid: no such channel */
    static Channel asked(String sent, HttpServletRequest request) {
        if (sent.equals(name(Channel.DESK))) {
            if (!request.isUserInRole(DESK_ROLE)) {
                throw new Refused(Problem.forbidden("The desk is for staff who have signed in."));
            }
            return Channel.DESK;
        }
        return OPEN.stream().filter(channel -> name(channel).equals(sent)).findFirst()
                .orElseThrow(() -> new Refused(Problem.invalid("Use web, widget or api.", "channel")));
    }

    static String name(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
