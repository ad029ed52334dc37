package org.waypost.web.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waypost.knowledge.Days;
import org.waypost.knowledge.WordingId;
import org.waypost.reply.ReplyJson.CareCardJson;
import org.waypost.reply.ReplyJson.DeadlineJson;
import org.waypost.turn.Editions;

/** The desk's fixed wording ({@code replies/desk.yaml}), and texts as they stand in a note or an e-mail. */
@Component
final class DeskWords {
    static final String TOLD = "told";
    static final String REFUSED = "refused";
    static final String NOT_NOW = "not-now";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final Pattern WEB_LINK = Pattern.compile("\\[([^\\]]+)]\\((https?:[^)]+)\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\([^)]*\\)");
    private static final Pattern CITATION = Pattern.compile(" *\\[[a-z0-9.-]+]");
    private static final Pattern EMPHASIS = Pattern.compile("\\*+");
    private final Editions editions;

    DeskWords(Editions editions) {
        this.editions = editions;
    }

    /** A wording, or "" when there is none, which the check of the content refuses. */
    public String say(String id) {
        var knowledge = editions.current().knowledge();
        return knowledge.wordings().getOrDefault(new WordingId(id), List.of()).stream().findFirst().map(knowledge::plain)
                .map(text -> CITATION.matcher(text).replaceAll("").strip()).orElse("");
    }

    /** A wording with {@code {name}} replaced. */
    String say(String id, Map<String, String> names) {
        String text = say(id);
        for (var name : names.entrySet()) {
            text = text.replace("{" + name.getKey() + "}", name.getValue());
        }
        return text;
    }

    /** A line of the note, with the time. */
    String timed(Instant at, String id, Map<String, String> names) {
        return time(at) + " " + say(id, names);
    }

    String time(Instant at) {
        return TIME.format(at.atZone(Days.LONDON));
    }

    String day(Instant at) {
        return Days.words(Days.of(at));
    }

    /** @param iso such as {@code 2026-12-23} */
    String day(String iso) {
        return Days.words(iso);
    }

    /** A date by which something is due, in a line of its own. */
    String due(DeadlineJson deadline) {
        return say("desk.due", Map.of("what", deadline.what(), "day", day(deadline.on())));
    }

    /** What a message says that may say nothing. */
    static String some(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** What a button says. */
    String label(String choice) {
        return editions.current().composer().label(choice);
    }

    /** Markdown as a note has it: its words alone. */
    String plain(String markdown) {
        return EMPHASIS.matcher(LINK.matcher(markdown).replaceAll("$1")).replaceAll("").strip();
    }

    /** Markdown as an e-mail has it: a link to a page with its address. */
    String written(String markdown) {
        return plain(WEB_LINK.matcher(markdown).replaceAll("$1: $2"));
    }

    /** What a call handler ticks under a card, or nothing when the card has no such way on. */
    Optional<String> outcome(CareCardJson card, String answer) {
        boolean whole = card.action().equals("interrupt");
        return switch (answer) {
            case TOLD -> Optional.ofNullable(card.told()).filter(told -> whole);
            case REFUSED -> Optional.of(say("desk.refused")).filter(label -> whole);
            default -> card.choices().stream().filter(way -> way.id().equals(answer)).findFirst()
                    .map(way -> answer.equals(NOT_NOW) ? say("desk.not-now") : way.label());
        };
    }
}
