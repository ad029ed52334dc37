package org.waypost.web.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waypost.reply.ReplyJson;
import org.waypost.reply.ReplyJson.CareCardJson;
import org.waypost.reply.ReplyJson.CitationJson;
import org.waypost.reply.ReplyJson.HandoffJson;
import org.waypost.reply.ReplyJson.HandoffMessageJson;
import org.waypost.reply.ReplyJson.QuestionJson;
import org.waypost.reply.ReplyJson.TextJson;
import org.waypost.turn.Turn;
import org.waypost.web.desk.Screen.Form;
import org.waypost.web.desk.Screen.Part;
import org.waypost.web.desk.Screen.Source;

/** What is read out: in parts that a person can listen to, each with what it rests on. */
@Component
final class Script {
    private static final int MOST_WORDS = 45;
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.?!:])[\"')]*\\s+(?=[\"'(]?[A-Z0-9£])");
    private final DeskWords words;

    Script(DeskWords words) {
        this.words = words;
    }

    /** The script of one reply. The greeting is for those who read it themselves. */
    List<Part> parts(Turn turn) {
        if (turn.number() == 0) {
            return List.of();
        }
        var reply = turn.reply();
        return reply.messages().stream().flatMap(message -> switch (message) {
            case TextJson text when text.role().equals("heard") -> Stream.<Part>of();
            case TextJson text -> parts(reply, DeskWords.some(text.title()), DeskWords.some(text.spoken()), text.citations(),
                    DeskWords.some(text.warning()));
            case HandoffMessageJson handoff ->
                parts(reply, handoff.handoff().title(), DeskWords.some(handoff.spoken()), handoff.handoff().citations(), "");
            case CareCardJson card -> Stream.<Part>of();
            case QuestionJson question -> Stream.<Part>of();
        }).toList();
    }

    private Stream<Part> parts(ReplyJson reply, String title, String spoken, @Nullable List<String> citations, String warning) {
        var sources = Objects.requireNonNullElse(citations, List.<String>of()).stream()
                .map(reply.citations()::get)
                .filter(Objects::nonNull)
                .map(this::source)
                .toList();
        var parts = new ArrayList<Part>();
        var some = new ArrayList<String>();
        for (String sentence : sentences(spoken)) {
            if (!some.isEmpty() && count(some) + count(List.of(sentence)) > MOST_WORDS) {
                parts.add(new Part(title, List.copyOf(some), sources, warning));
                some.clear();
            }
            some.add(sentence);
        }
        if (!some.isEmpty()) {
            parts.add(new Part(title, List.copyOf(some), sources, warning));
        }
        return parts.stream();
    }

    private Source source(CitationJson citation) {
        var reviewed = citation.reviewed();
        return new Source(citation.title(), citation.publisher(), words.day(citation.seen()), reviewed == null ? "" : words.day(reviewed
                .on()));
    }

    /** Text that is read aloud, a sentence each. */
    static List<String> sentences(String spoken) {
        return BETWEEN.splitAsStream(spoken.strip()).filter(sentence -> !sentence.isBlank()).toList();
    }

    private static int count(List<String> sentences) {
        return sentences.stream().mapToInt(sentence -> sentence.split("\\s+").length).sum();
    }

    /** Every form and letter that was given, newest first, each once. */
    List<Form> forms(List<Turn> turns) {
        return handoffs(turns).map(this::form).toList().reversed();
    }

    static Stream<HandoffJson> handoffs(List<Turn> turns) {
        var byId = turns.stream()
                .flatMap(turn -> turn.reply().messages().stream())
                .filter(HandoffMessageJson.class::isInstance)
                .map(message -> ((HandoffMessageJson) message).handoff())
                .collect(Collectors.toMap(HandoffJson::id, handoff -> handoff, (older, newer) -> newer, LinkedHashMap::new));
        return byId.values().stream();
    }

    private Form form(HandoffJson handoff) {
        var due = handoff.deadlines().stream().map(words::due).toList();
        return new Form(handoff.title(), handoff.goesTo(), handoff.missing(), handoff.need(), due, !handoff.documents().isEmpty());
    }

    /** A whole reply, for the transcript. */
    String spoken(ReplyJson reply) {
        return reply.messages().stream().map(message -> switch (message) {
            case TextJson text -> DeskWords.some(text.spoken());
            case CareCardJson card -> DeskWords.some(card.spoken());
            case QuestionJson question -> DeskWords.some(question.spoken());
            case HandoffMessageJson handoff -> handoff.handoff().title() + ".";
        }).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }
}
