package org.waypost.knowledge.check;

import java.util.List;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Line;
import org.waypost.knowledge.reading.Content;

/** Every statement a person can read rests on a source: rule 1 of the knowledge base. */
final class StatementsAreCited implements Rule {
    @Override
    public void check(Content content, Faults faults) {
        var knowledge = content.knowledge();
        knowledge.articles().values().forEach(article ->
                article.passages().forEach(passage -> check(article.file(), passage.lines(), faults)));
        knowledge.handoffs().values().forEach(handoff -> check(handoff.file(), handoff.text(), faults));
    }

    private static void check(String file, List<Line> lines, Faults faults) {
        for (Line line : lines) {
            if (line.citations().isEmpty() && !needsNone(line)) {
                faults.add(file, line.number(), "this sentence cites no source. Put a source id after it, such as [ico-sar-time].");
            }
        }
    }

    private static boolean needsNone(Line line) {
        return line.text().isEmpty() || line.text().endsWith("?") || line.text().endsWith(":") || !line.handoffs().isEmpty();
    }
}
