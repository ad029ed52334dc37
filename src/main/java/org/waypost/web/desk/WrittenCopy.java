package org.waypost.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waypost.reply.ReplyJson.CareCardJson;
import org.waypost.reply.ReplyJson.CitationJson;
import org.waypost.reply.ReplyJson.ContactJson;
import org.waypost.reply.ReplyJson.HandoffJson;
import org.waypost.reply.ReplyJson.HandoffMessageJson;
import org.waypost.reply.ReplyJson.QuestionJson;
import org.waypost.reply.ReplyJson.StatementJson;
import org.waypost.reply.ReplyJson.TextJson;
import org.waypost.turn.Turn;

/** What was given in a call, in writing: with the addresses that nobody can take down by ear, and the sources. */
@Component
final class WrittenCopy {
    private final DeskWords words;

    WrittenCopy(DeskWords words) {
        this.words = words;
    }

    /** A heading and what stands below it. */
    record Section(String title, List<String> lines) {}

    List<Section> of(List<Turn> turns) {
        var sections = new ArrayList<Section>();
        turns.stream().filter(turn -> turn.number() > 0).flatMap(turn -> turn.reply().messages().stream()).forEach(message -> {
            switch (message) {
                case TextJson text when text.role().equals("answer") ->
                    sections.add(new Section(DeskWords.some(text.title()), lines(text.markdown())));
                case TextJson text -> {}
                case HandoffMessageJson handoff -> sections.add(handoff(handoff.handoff()));
                case CareCardJson card when card.action().equals("interrupt") ->
                    sections.add(new Section(words.plain(card.title()), lines(card.markdown())));
                case CareCardJson card -> {}
                case QuestionJson question -> {}
            }
        });
        return sections.stream().distinct().toList();
    }

    private Section handoff(HandoffJson handoff) {
        var lines = new ArrayList<String>();
        handoff.statements().stream().map(StatementJson::text).map(words::written).forEach(lines::add);
        line(lines, "desk.copy-to", handoff.goesTo());
        line(lines, "desk.copy-page", Stream.of(handoff.hrefLabel(), handoff.href()).filter(Objects::nonNull).distinct()
                .collect(Collectors.joining(": ")));
        line(lines, "desk.copy-phone", DeskWords.some(handoff.phone()));
        line(lines, "desk.copy-email", DeskWords.some(handoff.email()));
        handoff.contacts().forEach(contact -> lines.add(contact(contact)));
        line(lines, "desk.copy-need", String.join("; ", handoff.need()));
        handoff.deadlines().forEach(due -> lines.add(words.say("desk.copy-due", Map.of(
                "what", due.what(), "day", words.day(due.on()), "from", words.day(due.from())))));
        return new Section(handoff.title(), lines);
    }

    private static String contact(ContactJson contact) {
        String ways = Stream.of(contact.phone(), contact.email(), contact.page(), contact.hours()).filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return contact.label() + ": " + ways;
    }

    Section sources(List<Turn> turns) {
        var cited = turns.stream().flatMap(turn -> turn.reply().citations().values().stream()).distinct().map(this::source).toList();
        return new Section(words.say("desk.copy-sources"), cited);
    }

    private String source(CitationJson citation) {
        String place = citation.url() == null ? "" : ", " + citation.url();
        return words.say("desk.copy-source", Map.of(
                "publisher", citation.publisher(), "title", citation.title() + place, "day", words.day(citation.seen())));
    }

    /** What stands under every copy. */
    Section end() {
        return new Section("", List.of(words.say("desk.copy-end").split("\n")));
    }

    private void line(List<String> lines, String wording, String what) {
        if (!what.isEmpty()) {
            lines.add(words.say(wording, Map.of("what", what)));
        }
    }

    private List<String> lines(String markdown) {
        return words.written(markdown).lines().filter(line -> !line.isBlank()).toList();
    }

    static String text(List<Section> sections) {
        return sections.stream()
                .map(section -> (section.title().isEmpty() ? "" : section.title() + "\n") + String.join("\n", section.lines()))
                .collect(Collectors.joining("\n\n"));
    }
}
