package org.waypost.safety;

import java.util.List;
import org.waypost.knowledge.Line;

/**
 * A fixed card, word for word from the files; never composed, never withdrawn.
 *
 * @param id such as {@code emergency}
 * @param title its one clear action
 * @param lines what it says
 * @param actions numbers to tap
 * @param choices ways on, such as {@code not-now}
 * @param question asked in place of the title when the sign is doubtful
 * @param answers answers to that question: {@code danger-yes}, {@code danger-no}, {@code danger-unsure} (which counts as yes)
 * @param bannerLine one line, shown above an ordinary reply
 * @param told what a call handler ticks once it was said, such as "Told to call 999"
 */
public record CareCard(
        String id,
        String title,
        List<Line> lines,
        List<Tap> actions,
        List<WayOn> choices,
        String question,
        List<WayOn> answers,
        String bannerLine,
        String told) {
    public CareCard {
        lines = List.copyOf(lines);
        actions = List.copyOf(actions);
        choices = List.copyOf(choices);
        answers = List.copyOf(answers);
    }

    /** A number or link to tap. */
    public record Tap(String label, String href) {}

    /** A button that goes on. */
    public record WayOn(String id, String label) {}
}
