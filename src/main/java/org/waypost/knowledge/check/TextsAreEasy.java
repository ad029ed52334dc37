package org.waypost.knowledge.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.waypost.knowledge.Article;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Line;
import org.waypost.knowledge.Passage;
import org.waypost.knowledge.reading.Content;

/** Plain words and short sentences: rule 6 of the knowledge base. */
final class TextsAreEasy implements Rule {
    private static final double OLDEST = 12;
    private static final int LONGEST = 25;
    private static final int WORST = 2;

    @Override
    public void check(Content content, Faults faults) {
        content.knowledge().articles().values().forEach(article -> age(article, faults));
        content.knowledge().articles().values().forEach(article -> article.passages().stream().map(Passage::lines)
                .forEach(lines -> lengths(article.file(), lines, faults)));
        content.knowledge().handoffs().values().forEach(handoff -> lengths(handoff.file(), handoff.text(), faults));
    }

    private static void age(Article article, Faults faults) {
        var sentences = new ArrayList<String>();
        article.passages().forEach(passage -> passage.lines().forEach(line -> sentences.addAll(Sentences.of(line.text()))));
        double age = Sentences.readingAge(sentences);
        if (age > OLDEST) {
            String worst = sentences.stream().distinct()
                    .sorted(Comparator.comparingDouble((String sentence) -> -Sentences.readingAge(List.of(sentence))))
                    .limit(WORST).map(sentence -> "\"" + sentence + "\"").collect(Collectors.joining(" and "));
            faults.warn(article.file(), 1, String.format(Locale.ROOT,
                    "this reads as for age %.1f; write for 9 to 11, at most %.0f. Hardest: %s",
                    age, OLDEST, worst));
        }
    }

    private static void lengths(String file, List<Line> lines, Faults faults) {
        for (Line line : lines) {
            for (String sentence : Sentences.of(line.text())) {
                int words = Words.count(sentence);
                if (words > LONGEST) {
                    faults.warn(file, line.number(), "a sentence here has " + words + " words; at most " + LONGEST + ". Make two of it.");
                }
            }
        }
    }
}
