package org.waypost.web.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;
import org.waypost.language.Said;
import org.waypost.reply.ReplyJson.FilledJson;
import org.waypost.reply.ReplyJson.TextJson;
import org.waypost.turn.Editions;
import org.waypost.turn.Turn;

/**
 * The note of a call, to paste into another system: times, the emergency check, what was asked, what was given, the outcome. The
 * caller's own words are not in it, so it names nobody unless the call handler does.
 */
@Component
final class NoteText {
    private final Editions editions;
    private final DeskWords words;

    NoteText(Editions editions, DeskWords words) {
        this.editions = editions;
        this.words = words;
    }

    String of(Call call, List<Turn> turns, Instant now) {
        var lines = new ArrayList<String>();
        lines.add(words.say("desk.note-when", Map.of(
                "day", words.day(call.startedAt()), "from", words.time(call.startedAt()), "to", words.time(now))));
        if (call.from() == Call.From.CALLER) {
            lines.add(words.say("desk.note-taken-over"));
        }
        if (call.log().isEmpty()) {
            lines.add(words.say("desk.note-not-checked"));
        }
        lines.addAll(call.log());
        line(lines, "desk.note-asked", needs(turns));
        told(turns).forEach(answer -> lines.add(words.say("desk.note-told", Map.of("asked", answer.label(), "answer", answer.value()))));
        line(lines, "desk.note-read", titles(turns));
        Script.handoffs(turns).forEach(handoff -> {
            String due = handoff.deadlines().stream().map(deadline -> "; " + words.due(deadline)).collect(
                    Collectors.joining());
            lines.add(words.say("desk.note-given", Map.of("form", handoff.title(), "to", handoff.goesTo(), "due", due)));
        });
        lines.add(outcome(call));
        lines.add(words.say("desk.note-reference", Map.of("id", call.conversation().value())));
        return String.join("\n", lines);
    }

    private String outcome(Call call) {
        int code = call.wrapUp().outcome();
        return code == 0
                ? words.say("desk.note-no-outcome")
                : words.say("desk.note-outcome", Map.of("code", String.valueOf(code), "label", words.say("desk.outcome-" + code)));
    }

    private void line(List<String> lines, String wording, Stream<String> what) {
        String joined = what.distinct().collect(Collectors.joining("; "));
        if (!joined.isEmpty()) {
            lines.add(words.say(wording, Map.of("what", joined)));
        }
    }

    /** Needs by our names for them. */
    private Stream<String> needs(List<Turn> turns) {
        return turns.stream().filter(turn -> turn.number() > 0).flatMap(turn -> switch (turn.said()) {
            case Said.Typed typed -> texts(turn).filter(text -> text.role().equals("heard")).limit(1)
                    .map(text -> turn.reply().understanding().intent())
                    .filter(Objects::nonNull)
                    .map(intent -> words.label("need:" + intent));
            case Said.Pressed pressed when pressed.choice().startsWith("need:") || pressed.choice().startsWith("topic:") ->
                Stream.of(words.label(pressed.choice()));
            case Said.Pressed pressed -> Stream.<String>of();
        });
    }

    private static Stream<String> titles(List<Turn> turns) {
        return turns.stream()
                .flatMap(NoteText::texts)
                .filter(text -> text.role().equals("answer"))
                .map(TextJson::title)
                .filter(Objects::nonNull);
    }

    private static Stream<TextJson> texts(Turn turn) {
        return turn.reply().messages().stream().filter(TextJson.class::isInstance).map(TextJson.class::cast);
    }

    /** Answers by our names for them; what was only written down stays out. */
    private List<FilledJson> told(List<Turn> turns) {
        var knowledge = editions.current().knowledge();
        return turns.getLast().reply().journey().answers().stream()
                .filter(answer -> knowledge.slot(new SlotId(answer.slot())).kind() != Slot.Kind.TEXT)
                .toList();
    }
}
