package org.waypost.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waypost.reply.ReplyJson;

/** A reply as a test looks at it. */
record Seen(ReplyJson reply) {
    Optional<String> asks() {
        return reply.messages().stream()
                .filter(ReplyJson.QuestionJson.class::isInstance)
                .map(message -> ((ReplyJson.QuestionJson) message).slot())
                .findFirst();
    }

    List<String> handoffs() {
        return reply.messages().stream()
                .filter(ReplyJson.HandoffMessageJson.class::isInstance)
                .map(message -> ((ReplyJson.HandoffMessageJson) message).handoff().form())
                .toList();
    }

    /** The question and the endings of it, as {@link Coverage} names them. */
    Set<String> steps() {
        String journey = String.valueOf(reply.journey().id());
        var steps = new TreeSet<String>();
        asks().ifPresent(slot -> steps.add(Coverage.question(journey, slot)));
        handoffs().forEach(handoff -> steps.add(Coverage.ending(journey, handoff)));
        return steps;
    }

    Optional<ReplyJson.CareCardJson> card() {
        return reply.messages().stream()
                .filter(ReplyJson.CareCardJson.class::isInstance)
                .map(ReplyJson.CareCardJson.class::cast)
                .findFirst();
    }

    String first() {
        return reply.messages().isEmpty() ? "nothing" : type(reply.messages().getFirst());
    }

    private static String type(ReplyJson.MessageJson message) {
        return switch (message) {
            case ReplyJson.TextJson text -> "text";
            case ReplyJson.CareCardJson card -> "care-card";
            case ReplyJson.QuestionJson question -> "question";
            case ReplyJson.HandoffMessageJson handoff -> "handoff";
        };
    }

    /** Slots as a test writes them: an organisation by its id. */
    Map<String, String> slots() {
        var slots = new TreeMap<String, String>();
        reply.journey().slots().forEach((slot, value) -> slots.put(slot,
                value instanceof ReplyJson.OrganisationJson organisation ? organisation.id() : String.valueOf(value)));
        return slots;
    }

    /** Everything a person reads in it. */
    String text() {
        var text = new ArrayList<String>();
        for (var message : reply.messages()) {
            switch (message) {
                case ReplyJson.TextJson said -> {
                    text.add(said.title() == null ? "" : said.title());
                    text.add(said.markdown());
                }
                case ReplyJson.CareCardJson card -> {
                    text.add(card.title());
                    text.add(card.markdown());
                    card.actions().forEach(tap -> text.add(tap.label()));
                    card.choices().forEach(choice -> text.add(choice.label()));
                }
                case ReplyJson.QuestionJson question -> {
                    text.add(question.markdown());
                    text.add(question.why());
                    question.choices().forEach(choice -> text.add(choice.label()));
                }
                case ReplyJson.HandoffMessageJson handoff -> handoff(handoff.handoff(), text);
            }
        }
        reply.suggestions().forEach(suggestion -> text.add(suggestion.label()));
        return String.join("\n", text);
    }

    private static void handoff(ReplyJson.HandoffJson handoff, List<String> text) {
        text.add(handoff.title());
        text.add(handoff.goesTo());
        handoff.statements().forEach(statement -> text.add(statement.text()));
        text.add(String.valueOf(handoff.href()));
        text.add(String.valueOf(handoff.hrefLabel()));
        text.add(String.valueOf(handoff.phone()));
        text.add(String.valueOf(handoff.email()));
        handoff.contacts().forEach(contact -> text.add(contact.label() + " " + contact.phone() + " " + contact.email() + " "
                + contact.say()));
        handoff.filled().forEach(filled -> text.add(filled.value()));
        text.addAll(handoff.missing());
        text.addAll(handoff.need());
        handoff.deadlines().forEach(deadline -> text.add(deadline.what() + " " + deadline.on() + " " + deadline.rule()));
        handoff.next().forEach(next -> text.add(next.label()));
    }
}
