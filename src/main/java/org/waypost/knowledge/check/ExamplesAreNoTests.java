package org.waypost.knowledge.check;

import java.util.HashMap;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.reading.Content;

/** No wording of a test is an example, or the test would measure nothing. Single words, such as a button's, are no matter. */
final class ExamplesAreNoTests implements Rule {
    @Override
    public void check(Content content, Faults faults) {
        var owners = new HashMap<String, Intent>();
        content.knowledge().intents().values().forEach(intent ->
                intent.examples().forEach(example -> owners.putIfAbsent(Words.plain(example), intent)));
        content.knowledge().tests().forEach(test -> test.turns().stream().filter(turn -> !turn.pressed()).forEach(turn -> {
            String plain = Words.plain(turn.say());
            var owner = owners.get(plain);
            if (owner != null && plain.contains(" ")) {
                faults.add(test.file(), turn.line(), "this wording is an example of \"" + owner.id() + "\". Say it another way here.");
            }
        }));
    }
}
