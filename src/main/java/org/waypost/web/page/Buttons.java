package org.waypost.web.page;

import org.waypost.language.Said;
import org.waypost.reply.ReplyJson;
import org.waypost.reply.ReplyJson.QuestionJson;

/** What a reply asks. */
record Buttons(ReplyJson reply) {
    /** Whether the button answered this reply's own question. */
    boolean offers(Said.Pressed pressed) {
        return pressed.slot().isEmpty()
                && reply.messages().stream()
                        .anyMatch(message -> message instanceof QuestionJson question
                                && question.choices().stream().anyMatch(choice -> choice.id().equals(pressed.choice())));
    }
}
