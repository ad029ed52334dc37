package org.waypost.knowledge;

import java.util.List;

/**
 * One line of text that a person reads.
 *
 * @param text Markdown, with {@code {fact:id}} still in it; citations and handoff links taken out
 * @param citations sources it rests on; empty only for questions, lead-ins and links
 * @param handoffs handoffs offered at its end
 * @param number the line in its file, from 1
 */
public record Line(boolean item, String text, List<SourceId> citations, List<HandoffId> handoffs, int number) {
    public Line {
        citations = List.copyOf(citations);
        handoffs = List.copyOf(handoffs);
    }
}
