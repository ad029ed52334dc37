package org.waypost.understanding;

import java.util.Optional;
import org.waypost.conversation.Conversation;
import org.waypost.knowledge.Journey;
import org.waypost.knowledge.KnowledgeBase;

/** In whose light short words are read: "is it free?", said about a second opinion, asks nothing about records. */
record InContext(KnowledgeBase knowledge) {
    private static final int MOST_WORDS = 9;

    /**
     * A journey under way, or just ended.
     *
     * @param topic the topic of its intents
     * @param about what it is about, as people say it
     */
    record Light(String topic, String about) {
        /** The words as somebody would have said them who began with them. */
        String on(String text) {
            return text.replaceAll("[?!. ]+$", "") + ", " + about;
        }
    }

    /** None for words that name a subject themselves, and for long ones: they say what they are about. */
    Optional<Light> of(Words words, Conversation conversation) {
        if (words.isEmpty() || words.size() > MOST_WORDS || knowledge.journeys().values().stream().anyMatch(other -> names(other, words))) {
            return Optional.empty();
        }
        return conversation.current().stream().findFirst().map(underWay -> knowledge.journeys().get(underWay.journey()))
                .map(journey -> new Light(journey.id().value(), journey.about()));
    }

    private static boolean names(Journey journey, Words words) {
        return journey.saidWith().stream().anyMatch(words.list()::contains);
    }
}
