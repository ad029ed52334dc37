package org.waypost.knowledge.check;

import java.util.HashMap;
import java.util.Map;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.reading.Content;

/**
 * No wording of a test or a measure is an example, or it would measure nothing. Capitals and punctuation aside; single words, such as a
 * button's, are no matter.
 */
final class ExamplesAreNoTests implements Rule {
    private static final String MEASURES = "knowledge-base/measures/";

    @Override
    public void check(Content content, Faults faults) {
        var owners = new HashMap<String, Intent>();
        content.knowledge().intents().values().forEach(intent ->
                intent.examples().forEach(example -> owners.putIfAbsent(Words.plain(example), intent)));
        content.knowledge().files().under(MEASURES).texts().forEach((file, text) -> {
            var lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                said(file, i + 1, lines.get(i).substring(lines.get(i).lastIndexOf('\t') + 1), owners, faults);
            }
        });
        content.knowledge().tests().forEach(test -> test.turns().stream().filter(turn -> !turn.pressed())
                .forEach(turn -> said(test.file(), turn.line(), turn.say(), owners, faults)));
    }

    private static void said(String file, int line, String words, Map<String, Intent> owners, Faults faults) {
        String plain = Words.plain(words);
        var owner = owners.get(plain);
        if (owner != null && plain.contains(" ")) {
            faults.add(file, line, "this wording is an example of \"" + owner.id() + "\". Say it another way here.");
        }
    }
}
