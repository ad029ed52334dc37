package org.waypost.web.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;
import org.waypost.language.Said.Typed;
import org.waypost.reply.ReplyJson;
import org.waypost.reply.ReplyJson.CareCardJson;
import org.waypost.reply.ReplyJson.ChoiceJson;
import org.waypost.reply.ReplyJson.FilledJson;
import org.waypost.reply.ReplyJson.HandoffMessageJson;
import org.waypost.reply.ReplyJson.MessageJson;
import org.waypost.reply.ReplyJson.QuestionJson;
import org.waypost.reply.ReplyJson.SuggestionJson;
import org.waypost.reply.ReplyJson.TextJson;
import org.waypost.turn.Editions;
import org.waypost.turn.Turn;
import org.waypost.web.desk.Screen.Ask;
import org.waypost.web.desk.Screen.Danger;
import org.waypost.web.desk.Screen.Filled;
import org.waypost.web.desk.Screen.Form;
import org.waypost.web.desk.Screen.Option;
import org.waypost.web.desk.Screen.Part;
import org.waypost.web.desk.Screen.Reading;
import org.waypost.web.desk.Screen.Said;
import org.waypost.web.desk.Screen.Value;
import org.waypost.web.desk.Screen.Words;

/** The panels of the screen, each from the turns of one conversation. */
@Component
final class Panels {
    private static final String DONT_KNOW = "dont-know";
    private static final String NONE = "none";
    private static final String NOT_RIGHT = "do:not-right";
    private static final int MOST_READINGS = 4;
    private static final int KEYS = 8;
    private static final int UNKNOWN = -1;
    private final Editions editions;
    private final DeskWords words;
    private final Script script;
    private final NoteText notes;

    Panels(Editions editions, DeskWords words, Script script, NoteText notes) {
        this.editions = editions;
        this.words = words;
        this.script = script;
        this.notes = notes;
    }

    List<Part> parts(List<Turn> turns) {
        return script.parts(turns.getLast());
    }

    List<Form> forms(List<Turn> turns) {
        return script.forms(turns);
    }

    String note(Call call, List<Turn> turns, Instant now) {
        return notes.of(call, turns, now);
    }

    Words words(List<Turn> turns) {
        var transcript = turns.stream().filter(turn -> turn.number() > 0)
                .map(turn -> new Said(turn.number(), turn.said().words(), script.spoken(turn.reply())))
                .toList();
        var read = turns.reversed().stream().filter(Panels::wasRead).findFirst();
        var taken = read.stream().flatMap(turn -> ofRole(turn.reply(), "heard")).map(text -> DeskWords.some(text.spoken())).toList();
        return new Words(transcript, taken, read.map(turn -> readings(turn.reply())).orElse(List.of()));
    }

    /** Words that named a need, sure or not; an answer's readings as a need mean nothing. */
    private static boolean wasRead(Turn turn) {
        boolean typed = switch (turn.said()) {
            case Typed words -> turn.number() > 0;
            case org.waypost.language.Said.Pressed pressed -> false;
        };
        return typed && (ofRole(turn.reply(), "heard").findAny().isPresent() || question(turn.reply()).filter(asked -> asked.slot()
                .equals("meaning")).isPresent());
    }

    private List<Reading> readings(ReplyJson reply) {
        var understood = reply.understanding();
        boolean sure = ofRole(reply, "heard").findAny().isPresent();
        var readings = new ArrayList<Reading>();
        Optional.ofNullable(understood.intent()).ifPresent(best -> add(readings, best, understood.confidence(), sure));
        understood.alternatives().forEach(other -> add(readings, other.intent(), other.confidence(), false));
        return readings;
    }

    private void add(List<Reading> readings, String intent, double confidence, boolean taken) {
        int percent = (int) Math.round(confidence * 100);
        boolean known = editions.current().knowledge().intents().containsKey(new IntentId(intent));
        if (known && percent > 0 && readings.size() < MOST_READINGS) {
            String key = String.valueOf(readings.size() + 1);
            readings.add(new Reading(key, words.label("need:" + intent), percent, "need:" + intent, taken));
        }
    }

    /** @param turn the turn it stands in, or -1 for a card that stands in none */
    Danger danger(int turn, CareCardJson card, List<Option> options) {
        return new Danger(turn, card.level(), Script.sentences(DeskWords.some(card.spoken())), options);
    }

    /** What can come of reading it out: told, refused and not now, or an answer to its question. */
    List<Option> outcomes(CareCardJson card) {
        var ids = new ArrayList<String>();
        if (card.action().equals("interrupt")) {
            ids.addAll(List.of(DeskWords.TOLD, DeskWords.REFUSED, DeskWords.NOT_NOW, "in-hospital"));
        } else {
            card.choices().stream().map(ChoiceJson::id).forEach(ids::add);
        }
        var options = new ArrayList<Option>();
        ids.forEach(id -> words.outcome(card, id)
                .ifPresent(label -> options.add(new Option(String.valueOf(options.size() + 1), label, id, 1))));
        return options;
    }

    /** Lines that stand above everything and need no answer. */
    List<String> strip(ReplyJson reply) {
        return reply.messages().stream()
                .filter(message -> message instanceof CareCardJson card && card.action().equals("banner"))
                .map(message -> DeskWords.some(((CareCardJson) message).spoken()))
                .toList();
    }

    Ask ask(ReplyJson reply) {
        var ways = reply.suggestions().stream().filter(way -> !way.id().equals(NOT_RIGHT)).toList();
        return question(reply).map(question -> asked(reply, question, ways)).orElseGet(() -> waysOn(reply, ways));
    }

    private Ask asked(ReplyJson reply, QuestionJson question, List<SuggestionJson> ways) {
        var regular = question.choices().stream().filter(choice -> !choice.id().equals(DONT_KNOW) && !choice.id().equals(NONE)).toList();
        var options = new ArrayList<>(keyed(regular));
        question.choices().stream().filter(choice -> choice.id().equals(DONT_KNOW))
                .forEach(choice -> options.add(new Option("9", words.say("desk.dont-know"), choice.id(), 0)));
        question.choices().stream().filter(choice -> choice.id().equals(NONE))
                .forEach(choice -> options.add(new Option("0", choice.label(), choice.id(), 0)));
        int left = question.slot().equals(reply.journey().step()) ? reply.journey().atMostLeft() - 1 : UNKNOWN;
        var others = ways.stream().map(way -> new Option("", way.label(), way.id(), 1)).toList();
        return new Ask(DeskWords.some(question.spoken()), question.why(), left, options, pages(options), others, true);
    }

    /** No question is open: what the caller may want next. */
    private Ask waysOn(ReplyJson reply, List<SuggestionJson> suggestions) {
        var next = reply.messages().stream()
                .filter(HandoffMessageJson.class::isInstance)
                .flatMap(message -> ((HandoffMessageJson) message).handoff().next().stream());
        var ways = Stream.concat(next, suggestions.stream().map(way -> new ChoiceJson(way.id(), way.label()))).distinct().toList();
        var options = keyed(ways);
        String spoken = words.say(reply.turn() == 0 ? "desk.ask-open" : "desk.ask-more");
        return new Ask(spoken, "", UNKNOWN, options, pages(options), List.of(), false);
    }

    /** Keys 1 to 8; where there are more, seven on a page and 8 turns it. */
    private static List<Option> keyed(List<ChoiceJson> choices) {
        int each = choices.size() > KEYS ? KEYS - 1 : KEYS;
        var options = new ArrayList<Option>();
        for (int index = 0; index < choices.size(); index++) {
            var choice = choices.get(index);
            options.add(new Option(String.valueOf(index % each + 1), choice.label(), choice.id(), index / each + 1));
        }
        return options;
    }

    private static int pages(List<Option> options) {
        return options.stream().mapToInt(Option::page).max().orElse(1);
    }

    List<Filled> filled(ReplyJson reply) {
        return reply.journey().answers().stream().map(filled -> filled(filled, reply)).toList();
    }

    private Filled filled(FilledJson filled, ReplyJson reply) {
        var slot = editions.current().knowledge().slot(new SlotId(filled.slot()));
        String now = String.valueOf(reply.journey().slots().get(filled.slot()));
        var options = slot.kind() == Slot.Kind.CHOICE
                ? slot.choices().stream().map(choice -> new Value(choice.value(), choice.label(), choice.value().equals(now))).toList()
                : List.<Value>of();
        return new Filled(filled.slot(), filled.label(), filled.value(), options);
    }

    private static Optional<QuestionJson> question(ReplyJson reply) {
        return of(reply, QuestionJson.class).findFirst();
    }

    private static Stream<TextJson> ofRole(ReplyJson reply, String role) {
        return of(reply, TextJson.class).filter(text -> text.role().equals(role));
    }

    private static <T extends MessageJson> Stream<T> of(ReplyJson reply, Class<T> kind) {
        return reply.messages().stream().filter(kind::isInstance).map(kind::cast);
    }
}
