package org.waypost.reply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waypost.knowledge.Article;
import org.waypost.knowledge.HandoffForm;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.Journey;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Passage;
import org.waypost.knowledge.PassageId;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.WordingId;

/** What buttons say, and fixed wordings with their names filled in. */
final class Labels {
    private final KnowledgeBase knowledge;

    Labels(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** A wording's variant for the n-th time it is said; "" when there is none, which {@code check} refuses. */
    String wording(String id, int time) {
        var variants = knowledge.wordings().getOrDefault(new WordingId(id), List.of());
        return variants.isEmpty() ? "" : variants.get(time % variants.size());
    }

    String wording(String id) {
        return wording(id, 0);
    }

    /** A wording with {@code {name}} replaced. */
    String wording(String id, int time, Map<String, String> names) {
        String text = wording(id, time);
        for (var entry : names.entrySet()) {
            text = text.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return text;
    }

    /** The label of a button that is no answer to a question. */
    String of(String choice) {
        int colon = choice.indexOf(':');
        String what = colon < 0 ? "do" : choice.substring(0, colon);
        String rest = choice.substring(colon + 1);
        return switch (what) {
            case "need" -> need(rest);
            case "topic" -> topic(rest);
            case "more" -> passage(rest);
            case "handoff" -> handoff(rest);
            case "unanswered" -> wording("unanswered");
            case "change" -> wording("change");
            case "danger" -> wording("danger-kind." + rest);
            default -> wording("do." + rest);
        };
    }

    String need(String intent) {
        return Optional.ofNullable(knowledge.intents().get(new IntentId(intent))).map(Intent::label).orElseGet(() -> topic(intent));
    }

    String topic(String journey) {
        String own = wording("topic." + journey);
        return own.isEmpty() ? journey(journey) : own;
    }

    String journey(String journey) {
        return Optional.ofNullable(knowledge.journeys().get(new JourneyId(journey))).map(Journey::title).orElse(journey);
    }

    /** An article's first passage goes by the article's title. */
    String passage(String passage) {
        var id = PassageId.of(passage);
        return Optional.ofNullable(knowledge.articles().get(id.article()))
                .filter(article -> article.first().id().equals(id))
                .map(Article::title)
                .or(() -> knowledge.passage(id).map(Passage::heading))
                .orElse("");
    }

    String handoff(String handoff) {
        return Optional.ofNullable(knowledge.handoffs().get(new HandoffId(handoff))).map(HandoffForm::title).orElse("");
    }

    String why(String slot) {
        return Optional.ofNullable(knowledge.slots().get(new SlotId(slot))).map(Slot::why).orElse("");
    }
}
