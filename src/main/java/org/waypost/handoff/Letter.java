package org.waypost.handoff;

import java.util.List;
import org.waypost.knowledge.LetterTemplate;

/**
 * A letter, filled in; what is blank is marked.
 *
 * @param text plain text, blanks in square brackets
 * @param html the same as paragraphs, every value escaped, blanks in {@code <span class="wp-blank">}
 * @param blanks labels of the fields still blank
 */
public record Letter(LetterTemplate template, String text, String html, List<String> blanks) {
    public Letter {
        blanks = List.copyOf(blanks);
    }
}
