package org.waypost.knowledge.check;

import org.waypost.knowledge.Article;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Line;
import org.waypost.knowledge.Passage;
import org.waypost.knowledge.reading.Content;
import org.waypost.knowledge.reading.Kind;
import org.waypost.knowledge.reading.Place;

/** An answer has at most 90 words, more of it at most 120 a section: people in distress read little. */
final class PassagesAreShort implements Rule {
    private static final int ANSWER = 90;
    private static final int MORE = 120;

    @Override
    public void check(Content content, Faults faults) {
        for (Article article : content.knowledge().articles().values()) {
            for (Passage passage : article.passages()) {
                int most = passage.equals(article.first()) ? ANSWER : MORE;
                int words = passage.lines().stream().map(Line::text).mapToInt(Words::count).sum();
                int line = content.declared().place(Kind.PASSAGE, passage.id().toString()).map(Place::line).orElse(1);
                if (words > most) {
                    faults.add(article.file(), line, "this section has " + words + " words; at most " + most
                            + (most == ANSWER ? " may stand in the first. Move some below another heading."
                                    : " may. Cut it or split it."));
                }
                if (passage.lines().isEmpty()) {
                    faults.add(article.file(), line, "this section says nothing. Write its text or take the heading out.");
                }
            }
        }
    }
}
