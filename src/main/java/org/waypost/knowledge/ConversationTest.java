package org.waypost.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A test that content designers write: what a person says, and what must come back. */
public record ConversationTest(String name, List<Exchange> turns, String file, int line) {
    public ConversationTest {
        turns = List.copyOf(turns);
    }

    /** One turn: words typed, or (pressed) a choice's id. */
    public record Exchange(String say, boolean pressed, Expected expect, int line) {}

    /** What must hold of the reply; an empty part isn't looked at. */
    public record Expected(
            Optional<String> intent,
            Optional<String> journey,
            Optional<String> state,
            Map<String, String> slots,
            Optional<String> asks,
            List<String> notAsks,
            List<String> handoff,
            List<String> cites,
            List<String> shows,
            List<String> notShows,
            Map<String, String> card,
            Optional<String> first,
            List<String> waiting,
            Optional<String> language) {
        public Expected {
            slots = Map.copyOf(slots);
            notAsks = List.copyOf(notAsks);
            handoff = List.copyOf(handoff);
            cites = List.copyOf(cites);
            shows = List.copyOf(shows);
            notShows = List.copyOf(notShows);
            card = Map.copyOf(card);
            waiting = List.copyOf(waiting);
        }
    }
}
