package org.waypost.knowledge;

import java.time.LocalDate;
import java.util.List;

/** What is true about one thing; the first passage is the answer, the others are more of it. */
public record Article(
        ArticleId id,
        String title,
        String nation,
        String owner,
        LocalDate seen,
        Review review,
        LocalDate reviewBy,
        List<Passage> passages,
        String file) {
    public Article {
        passages = List.copyOf(passages);
    }

    public Passage first() {
        return passages.getFirst();
    }
}
