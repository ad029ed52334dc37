package org.waypost.knowledge.check;

import java.time.LocalDate;
import java.util.List;
import org.waypost.knowledge.Article;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.LanguageLine;
import org.waypost.knowledge.Review;
import org.waypost.knowledge.reading.Content;

/**
 * What a named owner has to approve, and what is overdue: rules 2 and 3 of the knowledge base. A warning, and a fault
 * before a release: a build must not go red because time has passed.
 */
final class ReviewsAreDone {
    private static final int GRACE_DAYS = 30;
    private final LocalDate on;
    private final boolean release;

    ReviewsAreDone(LocalDate on, boolean release) {
        this.on = on;
        this.release = release;
    }

    void check(Content content, Faults faults) {
        var articles = content.knowledge().articles().values();
        long awaited = articles.stream().filter(article -> article.review() instanceof Review.Awaited).count();
        if (awaited > 0) {
            tell(faults, "knowledge-base/articles", awaited + " of " + articles.size()
                    + " articles await review by a named owner. Fill in reviewed: "
                    + "{on, by, role} once one has approved it.");
        }
        List<LanguageLine> unchecked = content.knowledge().languages().stream().filter(line -> !line.checked()).toList();
        if (!unchecked.isEmpty()) {
            tell(faults, "knowledge-base/languages.yaml", unchecked.size() + " of " + content.knowledge().languages().size()
                    + " lines were not checked by a native reader. Set checked: true once one has approved it.");
        }
        articles.forEach(article -> dates(article, faults));
    }

    private void dates(Article article, Faults faults) {
        if (article.reviewBy().isBefore(on) && !article.reviewBy().equals(LocalDate.MIN)) {
            LocalDate end = article.reviewBy().plusDays(GRACE_DAYS);
            tell(faults, article.file(), "its review was due on " + article.reviewBy() + ": it is "
                    + (on.isAfter(end) ? "withdrawn since " + end.plusDays(1) : "shown with a warning, and withdrawn after " + end)
                    + ". Read its sources again and move seen: and review-by: on.");
        }
        if (article.seen().isAfter(on)) {
            tell(faults, article.file(), "its sources were read on " + article.seen() + ", which lies ahead. Mend seen:.");
        }
    }

    private void tell(Faults faults, String file, String what) {
        if (release) {
            faults.add(file, 1, what);
        } else {
            faults.warn(file, 1, what);
        }
    }
}
