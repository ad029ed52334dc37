package org.waypost.web.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waypost.knowledge.Days;
import org.waypost.reply.ReplyJson;
import org.waypost.reply.ReplyJson.CareCardJson;
import org.waypost.reply.ReplyJson.ChoiceJson;
import org.waypost.reply.ReplyJson.DeadlineJson;
import org.waypost.reply.ReplyJson.HandoffMessageJson;
import org.waypost.reply.ReplyJson.MessageJson;
import org.waypost.reply.ReplyJson.QuestionJson;
import org.waypost.reply.ReplyJson.StatementJson;
import org.waypost.reply.ReplyJson.TextJson;

/** Turns a reply's messages into what the templates draw. */
final class Messages {
    private static final int UNKNOWN = -1;
    private final ReplyJson reply;
    private final String chosen;

    /** @param chosen the label of the button that answered this reply's question, or "" */
    Messages(ReplyJson reply, String chosen) {
        this.reply = reply;
        this.chosen = chosen;
    }

    List<Shown> shown() {
        return reply.messages().stream().map(this::shown).toList();
    }

    /** A card that stands in no reply. */
    static Shown.Card alone(CareCardJson card) {
        return card(card, List.of(), Sources.of(List.of(), Map.of()));
    }

    private Shown shown(MessageJson message) {
        return switch (message) {
            case TextJson text -> text(text);
            case CareCardJson card -> card(card);
            case QuestionJson question ->
                new Shown.Question(Markup.inline(question.markdown()), question.why(), question.choices(), left(question), chosen);
            case HandoffMessageJson handoff -> handoff(handoff.handoff());
        };
    }

    /** The contract counts the open question too. */
    private int left(QuestionJson question) {
        return question.slot().equals(reply.journey().step()) ? reply.journey().atMostLeft() - 1 : UNKNOWN;
    }

    private Shown.Text text(TextJson text) {
        var parts = Markup.parts(text.markdown());
        return new Shown.Text(
                text.role(), some(text.title()), parts.first(), parts.rest(), some(text.warning()), sources(text.citations()));
    }

    private Shown.Card card(CareCardJson card) {
        boolean quiet = card.level().equals("emergency"); // nothing to read before the call
        return card(card, card.choices(), sources(quiet ? List.of() : card.citations()));
    }

    private static Shown.Card card(CareCardJson card, List<ChoiceJson> choices, Sources sources) {
        return new Shown.Card(
                card.level(), card.action(), Markup.inline(card.title()), Markup.html(card.markdown()), card.actions(), choices, sources);
    }

    private Shown.Handoff handoff(ReplyJson.HandoffJson handoff) {
        var statements = handoff.statements().stream().map(StatementJson::text).map(Markup::inline).toList();
        var deadlines = handoff.deadlines().stream().map(Messages::due).toList();
        return new Shown.Handoff(handoff.id(), handoff.kind(), handoff.title(), handoff.goesTo(), some(handoff.href()),
                some(handoff.hrefLabel()), some(handoff.phone()), some(handoff.email()), handoff.contacts(), statements, handoff.filled(),
                handoff.missing(), handoff.need(), deadlines, handoff.deadlines().stream().anyMatch(due -> !due.passed()), handoff.next(),
                !handoff.documents().isEmpty(), sources(handoff.citations()));
    }

    private static Shown.Due due(DeadlineJson deadline) {
        var notes = deadline.notes().stream().map(StatementJson::text).map(Markup::inline).toList();
        return new Shown.Due(deadline.what(), deadline.on(), Days.words(deadline.on()), Days.words(deadline.from()), deadline.basis(),
                deadline.rule(), deadline.counts(), notes);
    }

    private Sources sources(@Nullable List<String> ids) {
        return Sources.of(Objects.requireNonNullElse(ids, List.of()), reply.citations());
    }

    private static String some(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
