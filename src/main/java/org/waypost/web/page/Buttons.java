package org.waypost.web.page;

import org.waypost.language.Said;
import org.waypost.reply.ReplyJson;
import org.waypost.reply.ReplyJson.QuestionJson;

/** What a reply asks. */
record Buttons(ReplyJson reply) {
    /**
     * Whether the button answered this reply's question.
     *
     * @param next true for the turn right after it; a later one answers it only when it says so
     */
    boolean offers(Said.Pressed pressed, boolean next) {
        return reply.messages().stream()
                .anyMatch(message -> message instanceof QuestionJson question
                        && (next && pressed.slot().isEmpty() || pressed.slot().equals(question.slot()))
                        && question.choices().stream().anyMatch(choice -> choice.id().equals(pressed.choice())));
    }
}
