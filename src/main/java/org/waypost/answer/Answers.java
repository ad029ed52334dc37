package org.waypost.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.waypost.knowledge.Article;
import org.waypost.knowledge.Days;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Passage;
import org.waypost.knowledge.PassageId;

/**
 * Says what passages say, word for word. Past its review date a passage carries a warning for {@value #GRACE_DAYS} days and is
 * then withdrawn (knowledge-base/README.md, rule 2).
 */
public final class Answers {
    private static final int GRACE_DAYS = 30;

    private final KnowledgeBase knowledge;
    private final Clock clock;

    public Answers(KnowledgeBase knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException for a passage that isn't there, which {@code check} refuses */
    public Answer of(PassageId id) {
        var passage = knowledge.passage(id).orElseThrow(() -> new IllegalArgumentException("no passage " + id));
        return on(today(), knowledge.article(id.article()), passage);
    }

    /** Today in London. */
    public LocalDate today() {
        return Days.today(clock);
    }

    private Answer on(LocalDate day, Article article, Passage passage) {
        boolean first = article.first().id().equals(passage.id());
        String heading = first ? article.title() : passage.heading();
        if (day.isAfter(article.reviewBy().plusDays(GRACE_DAYS))) {
            return new Answer.Withdrawn(passage.id(), heading);
        }
        var due = day.isAfter(article.reviewBy()) ? List.of(article.reviewBy()) : List.<LocalDate>of();
        return new Answer.Current(passage.id(), heading, passage.lines(), due);
    }
}
