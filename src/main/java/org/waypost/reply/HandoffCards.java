package org.waypost.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waypost.conversation.Slots;
import org.waypost.dialogue.Move;
import org.waypost.handoff.Deadline;
import org.waypost.handoff.Handoff;
import org.waypost.handoff.Handoffs;
import org.waypost.handoff.LetterForm;
import org.waypost.knowledge.Fact;
import org.waypost.knowledge.FactId;
import org.waypost.knowledge.HandoffForm;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Line;
import org.waypost.organisations.ContactLine;
import org.waypost.reply.ReplyJson.ChoiceJson;
import org.waypost.reply.ReplyJson.ContactJson;
import org.waypost.reply.ReplyJson.DeadlineJson;
import org.waypost.reply.ReplyJson.HandoffJson;
import org.waypost.reply.ReplyJson.StatementJson;

/** The card a conversation ends in. */
final class HandoffCards {
    private final KnowledgeBase knowledge;
    private final Handoffs handoffs;
    private final Texts texts;
    private final Values values;
    private final Labels labels;

    HandoffCards(KnowledgeBase knowledge, Handoffs handoffs, Texts texts, Values values, Labels labels) {
        this.knowledge = knowledge;
        this.handoffs = handoffs;
        this.texts = texts;
        this.values = values;
        this.labels = labels;
    }

    void handOff(Sheet sheet, Move.HandOff move, Slots slots, LocalDate today) {
        var handoff = handoffs.fill(move.id(), move.form(), slots, today);
        noticeAboutContacts(sheet, handoff);
        sheet.add(new ReplyJson.HandoffMessageJson(card(sheet, handoff, slots)));
    }

    /** "We don't hold it" is said, never left to be guessed from an empty card. */
    private void noticeAboutContacts(Sheet sheet, Handoff handoff) {
        boolean askedFor = handoff.form().fills().stream().anyMatch(slot -> slot.value().equals("organisation"));
        if (handoff.form().contact().isEmpty() || !handoff.contacts().isEmpty() || handoff.organisation().isEmpty() && !askedFor) {
            return;
        }
        String kind = handoff.form().contact().get().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String wording = handoff.organisation().isPresent() ? "contact-not-held." : "contact-unknown.";
        String name = handoff.organisation().map(organisation -> organisation.name()).orElse("");
        String text = labels.wording(wording + kind, 0, Map.of("organisation", name));
        if (!text.isEmpty()) {
            sheet.add(texts.text(sheet, "notice", text));
        }
    }

    private HandoffJson card(Sheet sheet, Handoff handoff, Slots slots) {
        var form = handoff.form();
        var statements = statements(sheet, form.text());
        var cited = new LinkedHashSet<String>(sheet.cite(form.sources()));
        statements.forEach(statement -> cited.addAll(statement.citations()));
        var deadlines = handoff.deadlines().stream().map(deadline -> deadline(sheet, deadline)).toList();
        deadlines.forEach(deadline -> cited.addAll(deadline.citations()));
        cite(sheet, cited, form);
        var link = form.link().map(knowledge.facts()::get);
        return new HandoffJson(handoff.id(), form.id().value(), form.kind().code(), form.title(), goesTo(handoff),
                link.map(Fact::href).orElse(null), link.map(Fact::label).orElse(null),
                handoff.organisation().map(Values::organisation).orElse(null), value(form.phone()), value(form.email()),
                handoff.contacts().stream().map(this::contact).toList(), statements, prefilled(handoff, slots),
                values.filled(slots, handoff.filled()), handoff.missing(), form.need(), deadlines, next(form),
                form.letter().isPresent() ? LetterForm.codes() : List.of(), List.copyOf(cited));
    }

    private void cite(Sheet sheet, LinkedHashSet<String> cited, HandoffForm form) {
        for (var fact : List.of(form.link(), form.phone(), form.email())) {
            fact.map(knowledge.facts()::get).ifPresent(known -> cited.addAll(sheet.cite(List.of(known.source()))));
        }
    }

    private List<StatementJson> statements(Sheet sheet, List<Line> lines) {
        return lines.stream()
                .map(line -> new StatementJson(knowledge.markdown(line.text()), sheet.cite(line.citations())))
                .toList();
    }

    private static String goesTo(Handoff handoff) {
        boolean theirs = handoff.form().contact().isPresent() || handoff.form().fills().stream().anyMatch(slot -> slot.value()
                .equals("organisation"));
        return handoff.organisation().filter(organisation -> theirs).map(organisation -> organisation.name()).orElse(handoff.form()
                .runBy());
    }

    private @Nullable String value(Optional<FactId> fact) {
        return fact.map(knowledge.facts()::get).map(Fact::value).orElse(null);
    }

    private Map<String, Object> prefilled(Handoff handoff, Slots slots) {
        var prefilled = new LinkedHashMap<>(values.contract(slots));
        prefilled.keySet().removeIf(slot -> handoff.filled().stream().noneMatch(filled -> filled.value().equals(slot)));
        return prefilled;
    }

    private DeadlineJson deadline(Sheet sheet, Deadline deadline) {
        var rule = deadline.rule();
        return new DeadlineJson(rule.id().value(), deadline.what(), deadline.on().toString(), deadline.from().toString(),
                rule.basis().name().toLowerCase(Locale.ROOT).replace('_', '-'), rule.rule(), rule.counts(), deadline.passed(),
                statements(sheet, rule.notes()), sheet.cite(rule.sources()));
    }

    private List<ChoiceJson> next(HandoffForm form) {
        var next = new ArrayList<ChoiceJson>();
        if (form.unanswered().isPresent()) {
            next.add(new ChoiceJson("unanswered:" + form.id(), labels.wording("unanswered")));
        } else {
            form.ifNoAnswer().ifPresent(passage -> next.add(new ChoiceJson("more:" + passage, labels.wording("if-no-answer"))));
        }
        form.otherWays().forEach(other -> next.add(new ChoiceJson("handoff:" + other, labels.handoff(other.value()))));
        return next;
    }

    private ContactJson contact(Handoff.Contact contact) {
        ContactLine line = contact.line();
        return new ContactJson(labels.wording("contact." + contact.label()), some(line.phone()), some(line.email()),
                line.page().map(Object::toString).orElse(null), some(line.say()), some(line.hours()), some(line.scope()),
                some(labels.wording("contact-note." + contact.label())), line.source().map(Object::toString).orElse(null),
                line.publisher(), line.seen().toString());
    }

    private static @Nullable String some(String text) {
        return text.isEmpty() ? null : text;
    }
}
