package org.waypost.knowledge;

import java.util.List;

/**
 * One value of a slot.
 *
 * @param label what its button says
 * @param hears words that settle it anywhere in what is said
 * @param answers words that settle it only when its question is open
 */
public record Choice(String value, String label, List<String> hears, List<String> answers) {
    public Choice {
        hears = List.copyOf(hears);
        answers = List.copyOf(answers);
    }
}
