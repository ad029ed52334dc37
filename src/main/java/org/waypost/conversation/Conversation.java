package org.waypost.conversation;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waypost.knowledge.IntentId;

/**
 * What is remembered: an immutable snapshot, replaced whole by each turn (compare-and-set on {@code turn}).
 *
 * @param turn the last turn kept; the greeting is 0. Also the version
 * @param topic the journey the page asked for, or ""
 * @param current the journey under way: one or none
 * @param aside journeys set aside, newest first, at most two
 * @param waiting needs heard but not yet served, in the order of serving
 * @param said passages already said, by id
 * @param lastSaid passages said in the last reply, in order
 * @param offered handoffs given, by this conversation's id ({@code h1}) to the knowledge base's
 * @param spoken how often each fixed wording was used
 * @param warned red-flag rules already shown or answered, by id
 * @param misses turns not understood, running
 */
public record Conversation(
        ConversationId id,
        int turn,
        Channel channel,
        Instant startedAt,
        Instant lastAt,
        String topic,
        List<UnderWay> current,
        List<UnderWay> aside,
        List<IntentId> waiting,
        Slots slots,
        Awaiting awaiting,
        Set<String> said,
        List<String> lastSaid,
        Map<String, String> offered,
        Map<String, Integer> spoken,
        Set<String> warned,
        int misses) {
    public Conversation {
        current = List.copyOf(current);
        aside = List.copyOf(aside);
        waiting = List.copyOf(waiting);
        said = Set.copyOf(said);
        lastSaid = List.copyOf(lastSaid);
        offered = Collections.unmodifiableMap(new TreeMap<>(offered));
        spoken = Map.copyOf(spoken);
        warned = Set.copyOf(warned);
    }

    /** A conversation in which nothing has been said. */
    public static Conversation fresh(ConversationId id, Channel channel, String topic, Instant now) {
        return new Conversation(id, 0, channel, now, now, topic, List.of(), List.of(), List.of(), Slots.NONE,
                new Awaiting.Nothing(), Set.of(), List.of(), Map.of(), Map.of(), Set.of(), 0);
    }

    /** The same, gone on with elsewhere. */
    public Conversation through(Channel other) {
        return new Conversation(id, turn, other, startedAt, lastAt, topic, current, aside, waiting, slots, awaiting, said, lastSaid,
                offered, spoken, warned, misses);
    }
}
