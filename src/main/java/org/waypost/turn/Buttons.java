package org.waypost.turn;

import java.util.Optional;
import java.util.stream.Stream;
import org.waypost.reply.ReplyJson;
import org.waypost.reply.ReplyJson.CareCardJson;
import org.waypost.reply.ReplyJson.ChoiceJson;
import org.waypost.reply.ReplyJson.HandoffMessageJson;
import org.waypost.reply.ReplyJson.QuestionJson;
import org.waypost.reply.ReplyJson.TextJson;

/** The buttons a reply showed. */
record Buttons(ReplyJson reply) {
    /** What the button of that id said. */
    Optional<String> label(String choice) {
        var suggestions = reply.suggestions().stream().map(suggestion -> new ChoiceJson(suggestion.id(), suggestion.label()));
        return Stream.concat(reply.messages().stream().flatMap(Buttons::choices), suggestions)
                .filter(button -> button.id().equals(choice))
                .map(ChoiceJson::label)
                .findFirst();
    }

    /** The slot of the question the button answered, unless it was no answer to one. */
    Optional<String> question(String choice) {
        return reply.messages().stream()
                .filter(QuestionJson.class::isInstance)
                .map(QuestionJson.class::cast)
                .filter(question -> question.choices().stream().anyMatch(button -> button.id().equals(choice)))
                .map(QuestionJson::slot)
                .filter(slot -> !slot.equals("meaning"))
                .findFirst();
    }

    private static Stream<ChoiceJson> choices(ReplyJson.MessageJson message) {
        return switch (message) {
            case TextJson text -> Stream.of();
            case CareCardJson card -> card.choices().stream();
            case QuestionJson question -> question.choices().stream();
            case HandoffMessageJson handoff -> handoff.handoff().next().stream();
        };
    }
}
