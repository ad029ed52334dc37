package org.waypost.knowledge.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.reading.Content;

/**
 * No wording of a test or a measure is an example, or a phrase that danger is learnt from, or it would measure nothing. Capitals and
 * punctuation aside; single words, such as a button's, are no matter.
 */
final class ExamplesAreNoTests implements Rule {
    private static final String MEASURES = "knowledge-base/measures/";
    private static final String DANGERS = "knowledge-base/red-flags/examples/";

    @Override
    public void check(Content content, Faults faults) {
        var owners = new HashMap<String, Intent>();
        content.knowledge().intents().values().forEach(intent ->
                intent.examples().forEach(example -> owners.putIfAbsent(Words.plain(example), intent)));
        var tests = tests(content);
        tests.forEach(test -> said(test, owners, faults));
        var wordings = tests.stream()
                .collect(Collectors.toMap(test -> Words.plain(test.words()), Function.identity(), (one, other) -> one));
        lastColumns(content, DANGERS).forEach(phrase -> learnt(phrase, wordings, faults));
    }

    /** A wording and where it stands. */
    private record Placed(String file, int line, String words) {}

    private static List<Placed> tests(Content content) {
        var all = new ArrayList<>(lastColumns(content, MEASURES));
        content.knowledge().tests().forEach(test -> test.turns().stream().filter(turn -> !turn.pressed())
                .forEach(turn -> all.add(new Placed(test.file(), turn.line(), turn.say()))));
        return all;
    }

    private static List<Placed> lastColumns(Content content, String folder) {
        var all = new ArrayList<Placed>();
        content.knowledge().files().under(folder).texts().forEach((file, text) -> {
            var lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                all.add(new Placed(file, i + 1, lines.get(i).substring(lines.get(i).lastIndexOf('\t') + 1)));
            }
        });
        return all;
    }

    private static void said(Placed test, Map<String, Intent> owners, Faults faults) {
        String plain = Words.plain(test.words());
        var owner = owners.get(plain);
        if (owner != null && plain.contains(" ")) {
            faults.add(test.file(), test.line(), "this wording is an example of \"" + owner.id() + "\". Say it another way here.");
        }
    }

    private static void learnt(Placed phrase, Map<String, Placed> tests, Faults faults) {
        String plain = Words.plain(phrase.words());
        var test = tests.get(plain);
        if (test != null && plain.contains(" ")) {
            faults.add(phrase.file(), phrase.line(), "this phrase is a wording of " + test.file() + ":" + test.line()
                    + ", which measures what is learnt. Say it another way here, or take it out.");
        }
    }
}
