package org.waypost.knowledge.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.waypost.knowledge.Choice;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.reading.Content;
import org.waypost.knowledge.reading.Kind;

/** The same words can't settle two values of one slot. */
final class WordsSettleOneValue implements Rule {
    @Override
    public void check(Content content, Faults faults) {
        for (Slot slot : content.knowledge().slots().values()) {
            Map<String, String> heard = new HashMap<>();
            Map<String, String> answered = new HashMap<>();
            for (Choice choice : slot.choices()) {
                choice.hears().forEach(words -> check(slot, choice, words, heard, content, faults));
                choice.answers().forEach(words -> check(slot, choice, words, answered, content, faults));
            }
        }
    }

    private static void check(Slot slot, Choice choice, String words, Map<String, String> owners, Content content, Faults faults) {
        var other = owners.putIfAbsent(words.toLowerCase(Locale.ROOT).strip(), choice.value());
        if (other != null && !other.equals(choice.value())) {
            content.declared().place(Kind.SLOT, slot.id().value()).ifPresent(place ->
                    faults.add(place.file(), place.line(), "\"" + words + "\" settles both \"" + other + "\" and \""
                            + choice.value() + "\" of \"" + slot.id() + "\". Take it from one of them."));
        }
    }
}
