package org.waypost.knowledge.reading;

import java.util.List;

/**
 * Words that no text a person reads may say.
 *
 * @param say the words in their order; {@code *} alone stands for up to five more, at a word's end for any ending
 * @param why told with the fault
 * @param in names of folders or files that it holds for; empty for all
 * @param unless wordings that hold these words and may be said, written the same way
 */
public record NeverSaid(Place place, String say, String why, List<String> in, List<String> unless) {
    public NeverSaid {
        in = List.copyOf(in);
        unless = List.copyOf(unless);
    }
}
