package org.waypost.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.ArticleId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Loaded;
import org.waypost.knowledge.PassageId;

class AnswersTest {
    private static KnowledgeBase knowledge;
    private static PassageId passage;
    private static LocalDate due;

    @BeforeAll
    static void read() throws Exception {
        knowledge = ((Loaded.Sound) KnowledgeBase.read(KnowledgeFiles.in(Path.of("knowledge-base"), "knowledge-base"))).knowledge();
        var article = knowledge.articles().get(new ArticleId("records.online"));
        passage = article.first().id();
        due = article.reviewBy();
    }

    @Test
    void upToItsReviewDateAPassageIsShownAsItIs() {
        assertEquals(List.of(), assertInstanceOf(Answer.Current.class, on(due)).dueSince());
    }

    @Test
    void forThirtyDaysMoreItIsShownWithAWarning() {
        assertEquals(List.of(due), assertInstanceOf(Answer.Current.class, on(due.plusDays(1))).dueSince());
        assertEquals(List.of(due), assertInstanceOf(Answer.Current.class, on(due.plusDays(30))).dueSince());
    }

    @Test
    void afterThatItIsWithdrawn() {
        assertInstanceOf(Answer.Withdrawn.class, on(due.plusDays(31)));
    }

    private static Answer on(LocalDate day) {
        var london = ZoneId.of("Europe/London");
        return new Answers(knowledge, Clock.fixed(day.atTime(12, 0).atZone(london).toInstant(), london)).of(passage);
    }
}
