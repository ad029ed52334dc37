package org.waypost.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.waypost.access.Limits.Asking;
import org.waypost.access.Limits.What;
import org.waypost.conversation.ConversationId;

/** Who calls, as far as limits need to know. */
public final class Caller {
    private static final int NETWORK_BYTES = 8;

    private Caller() {}

    public static Asking asking(What what, HttpServletRequest request) {
        return new Asking(what, network(request.getRemoteAddr()));
    }

    public static Asking turnIn(ConversationId conversation) {
        return new Asking(What.TURN, conversation.value());
    }

    /** Whole seconds, at least one. */
    static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** An IPv6 user has a whole network of addresses: they count as one. */
    private static String network(String address) {
        try {
            if (address.contains(":") && InetAddress.getByName(address) instanceof Inet6Address six) {
                return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES));
            }
        } catch (UnknownHostException e) {
            // Then it counts as it is written.
        }
        return address;
    }
}
