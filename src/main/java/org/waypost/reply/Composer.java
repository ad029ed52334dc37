package org.waypost.reply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.waypost.answer.Answers;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.Slots;
import org.waypost.dialogue.Decision;
import org.waypost.dialogue.Move;
import org.waypost.handoff.Handoffs;
import org.waypost.handoff.SlotWords;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.SlotId;
import org.waypost.organisations.OrganisationDirectory;
import org.waypost.reply.ReplyJson.AlternativeJson;
import org.waypost.reply.ReplyJson.JourneyJson;
import org.waypost.reply.ReplyJson.RedFlagJson;
import org.waypost.reply.ReplyJson.UnderstandingJson;
import org.waypost.safety.RedFlag;
import org.waypost.safety.RedFlagScreen;
import org.waypost.safety.Screening;
import org.waypost.understanding.Reading;
import org.waypost.understanding.Understanding;

/** Turns a decision into what a person is shown. It never looks at their words. */
public final class Composer {
    /** Said back after the person: "your parent, from a hospital". */
    private static final Set<String> WHERE_IDS = Set.of("provider", "organisation");
    private final RedFlagScreen screen;
    private final Answers answers;
    private final KnowledgeBase knowledge;
    private final Labels labels;
    private final Texts texts;
    private final Values values;
    private final Questions questions;
    private final HandoffCards handoffCards;
    private final Spoken spoken;
    private final SlotsOfUse ofUse;

    public Composer(
            KnowledgeBase knowledge, RedFlagScreen screen, OrganisationDirectory directory, Answers answers, Handoffs handoffs,
                    SlotWords words) {
        this.knowledge = knowledge;
        this.screen = screen;
        this.answers = answers;
        this.labels = new Labels(knowledge);
        this.texts = new Texts(knowledge, answers, labels);
        this.values = new Values(knowledge, directory, words);
        this.questions = new Questions(knowledge, directory, texts, labels);
        this.handoffCards = new HandoffCards(knowledge, handoffs, texts, values, labels);
        this.spoken = new Spoken(knowledge, labels);
        this.ofUse = new SlotsOfUse(knowledge);
    }

    /** The greeting, turn 0. */
    public ReplyJson greet(Decision decision, Instant expiresAt) {
        var understanding = new UnderstandingJson(null, 1, List.of(), Map.of(), null, "en", "choice");
        return reply(decision, understanding, expiresAt);
    }

    public ReplyJson compose(
            Conversation before, Screening screening, Understanding understanding, Decision decision, Instant expiresAt) {
        return reply(decision, understood(before, screening, understanding, decision), expiresAt);
    }

    /** The card for a flag, alone: what is shown when nothing else can be. */
    public Optional<ReplyJson.CareCardJson> warning(Screening screening) {
        return screening.gravest()
                .filter(flag -> flag.action() == RedFlag.Action.INTERRUPT)
                .flatMap(flag -> screen.card(flag.card()).map(card -> spoken.card(questions.card(new Sheet(knowledge), flag, card))));
    }

    /** What a button says, so that it can be kept and shown as what the person said. */
    public String label(String choice) {
        String label = labels.of(choice);
        return label.isEmpty() ? choice : label;
    }

    private ReplyJson reply(Decision decision, UnderstandingJson understanding, Instant expiresAt) {
        var next = decision.next();
        var sheet = new Sheet(knowledge);
        decision.moves().forEach(move -> put(sheet, move, next.slots()));
        var messages = sheet.allMessages().stream().map(spoken::aloud).toList();
        return new ReplyJson(next.id().value(), next.turn(), expiresAt, messages, sheet.citations(), journey(decision),
                understanding, sheet.suggestions());
    }

    private void put(Sheet sheet, Move move, Slots slots) {
        switch (move) {
            case Move.Warn warn -> screen.card(warn.flag().card()).ifPresent(card -> sheet.add(questions.card(sheet, warn.flag(), card)));
            case Move.Took took -> took(sheet, took, slots);
            case Move.Say say -> texts.say(sheet, say);
            case Move.Ask ask -> sheet.addLast(questions.ask(ask));
            case Move.Which which -> sheet.addLast(questions.which(which));
            case Move.Offer offer -> sheet.addLast(questions.offer(offer));
            case Move.HandOff handOff -> handoffCards.handOff(sheet, handOff, slots, answers.today());
            case Move.Tell tell -> texts.tell(sheet, tell);
            case Move.Changed changed -> changed(sheet, changed, slots);
            case Move.Recap recap -> recap(sheet, slots);
            case Move.InLanguage language -> texts.language(sheet, language.code());
            case Move.Suggest suggest -> suggest.choices().forEach(choice -> sheet.suggest(choice, labels.of(choice)));
        }
    }

    private void took(Sheet sheet, Move.Took took, Slots slots) {
        var ofUse = took.heard().stream()
                .filter(slot -> ofTopic(slot, took.intent().topic()) && !saidByItsLabel(slot, took, slots))
                .sorted(Comparator.comparing(slot -> WHERE_IDS.contains(slot.value())))
                .toList();
        String heard = values.saidBack(slots, ofUse);
        String need = labels.need(took.intent().value());
        String wording = heard.isEmpty() ? "took" : "took-heard";
        sheet.add(texts.text(sheet, "heard", labels.wording(wording, 0, Map.of("need", need, "heard", heard))));
        sheet.suggest("do:not-right", labels.of("do:not-right"));
    }

    private boolean saidByItsLabel(SlotId slot, Move.Took took, Slots slots) {
        return Optional.ofNullable(knowledge.intents().get(took.intent()))
                .map(intent -> intent.implies().get(slot))
                .filter(implied -> slots.text(slot).filter(implied::equals).isPresent())
                .isPresent();
    }

    /** A slot that is another journey's own would only puzzle. */
    private boolean ofTopic(SlotId slot, String topic) {
        return knowledge.journeys().keySet().stream()
                .noneMatch(journey -> !journey.value().equals(topic) && slot.value().startsWith(journey.value() + "-"));
    }

    private void changed(Sheet sheet, Move.Changed changed, Slots slots) {
        var now = changed.slots().stream()
                .map(slot -> values.inWords(slot, slots))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (!now.isEmpty()) {
            sheet.add(texts.text(sheet, "heard", labels.wording("changed", 0, Map.of("values", String.join(", ", now)))));
        }
    }

    private void recap(Sheet sheet, Slots slots) {
        var filled = values.filled(slots, slots.known().keySet());
        if (filled.isEmpty()) {
            sheet.add(texts.text(sheet, "talk", labels.wording("recap-nothing")));
            return;
        }
        var lines = new ArrayList<String>();
        lines.add(labels.wording("recap"));
        lines.add("");
        filled.forEach(answer -> lines.add("- " + answer.label() + " **" + answer.value() + "**"));
        sheet.add(texts.text(sheet, "talk", String.join("\n", lines)));
    }

    private JourneyJson journey(Decision decision) {
        var next = decision.next();
        var current = next.current().stream().findFirst();
        String step = switch (next.awaiting()) {
            case Awaiting.Answer answer -> answer.slot().value();
            case Awaiting.Which which -> which.slot().value();
            case Awaiting.Nothing nothing -> null;
            case Awaiting.Danger danger -> null;
            case Awaiting.Meaning meaning -> null;
            case Awaiting.Switch change -> null;
            case Awaiting.TakeUp takeUp -> null;
        };
        var waiting = new ArrayList<String>();
        next.waiting().forEach(intent -> waiting.add(intent.topic()));
        next.aside().forEach(journey -> waiting.add(journey.journey().value()));
        String state = current.map(journey -> journey.ended() ? "completed" : "active").orElse("none");
        return new JourneyJson(current.map(journey -> journey.journey().value()).orElse(null),
                current.map(journey -> labels.journey(journey.journey().value())).orElse(null), step, values.contract(next.slots()),
                values.filled(next.slots(), ofUse.of(next, answers.today())), waiting.stream().distinct().toList(),
                current.map(journey -> journey.asked()).orElse(0), decision.atMostLeft(), state);
    }

    private UnderstandingJson understood(Conversation before, Screening screening, Understanding understanding, Decision decision) {
        var scores = understanding.scores();
        var best = scores.stream().findFirst();
        var intent = decision.intent().map(id -> id.value()).or(() -> best.map(score -> score.intent().value()));
        double confidence = confidence(intent.orElse(""), understanding);
        var alternatives = scores.stream()
                .filter(score -> intent.filter(score.intent().value()::equals).isEmpty())
                .map(score -> new AlternativeJson(score.intent().value(), score.confidence()))
                .toList();
        var flag = screening.gravest()
                .map(found -> new RedFlagJson(Questions.code(found.level()), found.category(), Questions.code(found.action()),
                        found.rule()))
                .orElse(null);
        return new UnderstandingJson(intent.orElse(null), confidence, alternatives, settled(before, understanding, decision), flag,
                understanding.language(), understanding.decidedBy().code());
    }

    /** Of a need found in a part of the words: that part's; otherwise the whole's. A button is certain. */
    private static double confidence(String intent, Understanding understanding) {
        var part = understanding.readings().stream()
                .filter(Reading.Meant.class::isInstance)
                .map(Reading.Meant.class::cast)
                .filter(meant -> meant.intent().value().equals(intent))
                .mapToDouble(Reading.Meant::confidence);
        var whole = understanding.scores().stream()
                .filter(score -> score.intent().value().equals(intent))
                .mapToDouble(Understanding.Score::confidence);
        return DoubleStream.concat(part, whole).findFirst().orElse(1);
    }

    /** What this turn's words settled: heard in them, or worked out from them. */
    private Map<String, Object> settled(Conversation before, Understanding understanding, Decision decision) {
        var slots = decision.next().slots();
        var settled = new HashSet<SlotId>(understanding.heard().known().keySet());
        slots.known().keySet().stream().filter(slot -> !before.slots().text(slot).equals(slots.text(slot))).forEach(settled::add);
        var now = slots;
        for (SlotId slot : slots.known().keySet()) {
            now = settled.contains(slot) ? now : now.without(slot);
        }
        return values.contract(now);
    }
}
