package org.waypost.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.waypost.reply.ReplyJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reply as server-sent events: {@code understanding}, one {@code message} each, then {@code done} with all of it. An event's id is
 * {@code turn-number}, so that a client whose line broke asks for the turn again and gets the rest.
 */
@Component
final class TurnEvents {
    static final String TYPE = "text/event-stream;charset=UTF-8";
    private static final Pattern ID = Pattern.compile("(\\d{1,9})-(\\d{1,4})");
    private final JsonMapper json;

    TurnEvents(JsonMapper json) {
        this.json = json;
    }

    /** Whether an Accept header names event streams. */
    static boolean wanted(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream().anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    static String error(String problem) {
        return "event: error\ndata: " + problem + "\n\n";
    }

    /** @param lastSeen the last event's id that the client has, or "" */
    String of(ReplyJson reply, String lastSeen) {
        var events = new ArrayList<Event>();
        events.add(new Event("understanding", reply.understanding()));
        reply.messages().forEach(message -> events.add(new Event("message", message)));
        events.add(new Event("done", reply));
        return written(events, reply.turn(), seen(lastSeen, reply.turn()));
    }

    private record Event(String name, Object data) {}

    private String written(List<Event> events, int turn, int seen) {
        var text = new StringBuilder();
        for (int i = seen; i < events.size(); i++) {
            var event = events.get(i);
            text.append("id: ").append(turn).append('-').append(i + 1)
                    .append("\nevent: ").append(event.name)
                    .append("\ndata: ").append(json.writeValueAsString(event.data)).append("\n\n");
        }
        return text.toString();
    }

    /** How many events of this turn the client has. */
    private static int seen(String lastSeen, int turn) {
        var id = ID.matcher(lastSeen);
        return id.matches() && Integer.parseInt(id.group(1)) == turn ? Integer.parseInt(id.group(2)) : 0;
    }
}
