package org.waypost.web.api;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waypost.conversation.ConversationId;
import org.waypost.handoff.Letter;
import org.waypost.handoff.Letters;
import org.waypost.knowledge.Days;
import org.waypost.knowledge.LetterTemplate;
import org.waypost.turn.ConversationGone;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Editions;

/** Writes the letter that a call asks for. */
@Component
final class AskedLetters {
    private final ConversationStore store;
    private final Editions editions;
    private final Clock clock;

    AskedLetters(ConversationStore store, Editions editions, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * @param fields what fills the letter in
     * @param text the whole letter as somebody changed it by hand; the fields then only tell what it was
     * @throws ConversationGone no such conversation, or no such letter in it
     * @throws Refused a field or the text is too long
     */
    Letter letter(ConversationId id, String handoff, Map<String, String> fields, Optional<String> text) {
        var conversation = store.load(id);
        var letters = editions.current().letters();
        var template = letters.template(conversation, handoff).orElseThrow(ConversationGone::new);
        var tooLong = template.fields().stream()
                .filter(field -> !Letters.fits(fields.getOrDefault(field.id(), ""), Letters.most(field)))
                .toList();
        if (!tooLong.isEmpty()) {
            String each = tooLong.stream().map(field -> field.id() + ": at most " + Letters.most(field) + " characters.")
                    .collect(Collectors.joining(" "));
            throw new Refused(Problem.invalid(each, tooLong.stream().map(LetterTemplate.Field::id).toArray(String[]::new)));
        }
        if (!Letters.fits(text.orElse(""), Letters.MOST_IN_ALL)) {
            throw new Refused(Problem.invalid("At most " + Letters.MOST_IN_ALL + " characters.", "text"));
        }
        var written = letters.write(template, conversation.slots(), fields, Days.today(clock));
        return text.map(words -> letters.changed(written, words)).orElse(written);
    }
}
