package org.waypost.knowledge;

import java.util.List;

/**
 * A fixed line in another language, shown with its English beside it.
 *
 * @param code ISO 639, such as {@code pl}
 * @param script ISO 15924, for a language told by its letters; "" otherwise
 * @param checked true once a native reader has approved it
 * @param marks frequent words that identify it
 */
public record LanguageLine(
        String code, String name, String ownName, String text, String english, SourceId source, boolean checked, List<String> marks,
                String script) {
    public LanguageLine {
        marks = List.copyOf(marks);
    }
}
