package org.waypost.knowledge.check;

import java.util.HashMap;
import java.util.Map;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Intent;
import org.waypost.knowledge.reading.Content;

/** Each intent has 20 examples or more, and none of them twice or in another intent too. */
final class ExamplesAreEnough implements Rule {
    private static final int FEWEST = 20;

    @Override
    public void check(Content content, Faults faults) {
        Map<String, Intent> owners = new HashMap<>();
        for (Intent intent : content.knowledge().intents().values()) {
            if (intent.examples().size() < FEWEST) {
                faults.add(intent.file(), intent.line(), "\"" + intent.id() + "\" has " + intent.examples().size()
                        + " examples. Write at least "
                        + FEWEST + ", in different voices.");
            }
            for (String example : intent.examples()) {
                var other = owners.putIfAbsent(sameAs(example), intent);
                if (other != null) {
                    faults.add(intent.file(), intent.line(), "the example \"" + example + "\" of \"" + intent.id() + "\" stands "
                            + (other.equals(intent) ? "there twice" : "in \"" + other.id() + "\" too") + ". Keep one.");
                }
            }
        }
    }

    /** What two examples share that are the same; signs alone, such as ":)", are told apart as they stand. */
    private static String sameAs(String example) {
        String plain = Words.plain(example);
        return plain.isEmpty() ? example : plain;
    }
}
