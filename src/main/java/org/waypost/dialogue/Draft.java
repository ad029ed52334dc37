package org.waypost.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.Slots;
import org.waypost.conversation.UnderWay;
import org.waypost.knowledge.Days;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.PassageId;
import org.waypost.knowledge.WordingId;

/** A conversation's next snapshot while one decision is being made, and the moves so far. Lives inside one decision. */
final class Draft {
    private static final int MOST_ASIDE = 2;
    final Conversation before;
    /** The day in London. */
    final LocalDate today;
    final List<Move> moves = new ArrayList<>();
    final List<UnderWay> aside;
    final List<IntentId> waiting;
    final Set<String> warned;
    Slots slots;
    Awaiting awaiting;
    Optional<UnderWay> current;
    Optional<IntentId> intent = Optional.empty();
    int misses;
    boolean erases;
    /** Organisations that a name in these words may mean, best first; empty unless there are several. */
    List<String> places = List.of();
    private final Instant now;
    private final Set<String> said;
    private final List<String> lastSaid = new ArrayList<>();
    private final Map<String, String> offered;
    private final Map<String, Integer> spoken;

    Draft(Conversation before, Instant now) {
        this.before = before;
        this.now = now;
        this.today = Days.of(now);
        this.aside = new ArrayList<>(before.aside());
        this.waiting = new ArrayList<>(before.waiting());
        this.warned = new HashSet<>(before.warned());
        this.slots = before.slots();
        this.awaiting = before.awaiting();
        this.current = before.current().stream().findFirst();
        this.misses = before.misses();
        this.said = new HashSet<>(before.said());
        this.offered = new TreeMap<>(before.offered());
        this.spoken = new HashMap<>(before.spoken());
    }

    int turn() {
        return before.turn() + 1;
    }

    boolean active() {
        return current.filter(journey -> !journey.ended()).isPresent();
    }

    boolean hasSaid(PassageId passage) {
        return said.contains(passage.toString());
    }

    void markSaid(PassageId passage) {
        said.add(passage.toString());
    }

    void say(PassageId passage) {
        boolean already = moves.stream().anyMatch(move -> move.equals(new Move.Say(passage)));
        if (!already) {
            markSaid(passage);
            lastSaid.add(passage.toString());
            moves.add(new Move.Say(passage));
        }
    }

    void tell(String wording) {
        tell(wording, Map.of());
    }

    void tell(String wording, Map<String, String> names) {
        int time = spoken.merge(wording, 1, Integer::sum) - 1;
        moves.add(new Move.Tell(new WordingId(wording), time, names));
    }

    /** Gives a handoff; one given before keeps its id, so that a letter's address stays good. */
    String handOff(HandoffId form) {
        String id = offered.entrySet().stream()
                .filter(entry -> entry.getValue().equals(form.value()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("h" + (offered.size() + 1));
        offered.put(id, form.value());
        moves.add(new Move.HandOff(id, form));
        return id;
    }

    void wait(IntentId intent) {
        if (!waiting.contains(intent)) {
            waiting.add(intent);
        }
    }

    /** Sets the journey under way aside, to be offered again. */
    void setAside() {
        current.filter(journey -> !journey.ended()).ifPresent(journey -> {
            aside.removeIf(other -> other.journey().equals(journey.journey()));
            aside.addFirst(journey);
            while (aside.size() > MOST_ASIDE) {
                aside.removeLast();
            }
        });
        current = Optional.empty();
    }

    Draft withMisses(int count) {
        misses = count;
        return this;
    }

    void startOver() {
        current = Optional.empty();
        aside.clear();
        waiting.clear();
        slots = Slots.NONE;
        said.clear();
        awaiting = new Awaiting.Nothing();
    }

    Decision decided(int atMostLeft) {
        var last = lastSaid.isEmpty() ? before.lastSaid() : lastSaid;
        var next = new Conversation(before.id(), turn(), before.channel(), before.startedAt(), now, before.topic(),
                current.stream().toList(), aside, waiting, slots, awaiting, said, last, offered, spoken, warned, misses);
        return new Decision(next, moves, intent, atMostLeft, erases);
    }
}
