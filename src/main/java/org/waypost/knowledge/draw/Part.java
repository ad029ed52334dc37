package org.waypost.knowledge.draw;

import java.util.List;
import org.waypost.knowledge.Step;

/** The steps of a journey or of one of its sections, drawn from the top left corner. */
final class Part {
    private static final int GAP = 24;
    private static final int ASIDE = 56;
    private final StepWords words;
    private final StringBuilder drawn = new StringBuilder();
    private final int height;
    private int width;

    Part(String title, List<Step> steps, StepWords words) {
        this.words = words;
        var name = new Box(Box.Look.SECTION, List.of(title), List.of());
        place(name, 0, 0);
        height = column(steps, 0, name.height(), true);
    }

    String svg() {
        return drawn.toString();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /**
     * Draws steps one below the other and answers where they end.
     *
     * @param fromAbove true when a line leads to the first from right above it
     */
    private int column(List<Step> steps, int x, int top, boolean fromAbove) {
        int middle = x + Box.WIDTH / 2;
        int lineFrom = top;
        int y = fromAbove ? top + GAP : top;
        int lowest = y;
        for (int i = 0; i < steps.size(); i++) {
            var box = words.box(steps.get(i));
            if (i > 0 || fromAbove) {
                arrow("M%d,%d V%d", middle, lineFrom, y);
            }
            place(box, x, y);
            lineFrom = y + box.height();
            lowest = Math.max(lowest, lineFrom);
            if (steps.get(i) instanceof Step.When when) {
                lowest = Math.max(lowest, aside(when, box, x, y));
            }
            y = lowest + GAP;
        }
        return lowest;
    }

    /** What a condition leads to, beside it; a line leads back below where it doesn't end there. */
    private int aside(Step.When when, Box condition, int x, int y) {
        int beside = x + Box.WIDTH + ASIDE;
        int height = condition.height() / 2;
        arrow("M%d,%d H%d", x + Box.WIDTH, y + height, beside);
        drawn.append(Box.text("way", x + Box.WIDTH + 14, y + height - 5, "yes"));
        drawn.append(Box.text("way", x + Box.WIDTH / 2 + 6, y + condition.height() + 14, "no"));
        int bottom = column(when.then(), beside, y, false);
        if (when.then().isEmpty() || !ends(when.then().getLast())) {
            arrow("M%d,%d V%d H%d", beside + Box.WIDTH / 2, bottom, bottom + GAP / 2, x + Box.WIDTH / 2);
            return bottom + GAP / 2;
        }
        return bottom;
    }

    private static boolean ends(Step step) {
        return step instanceof Step.End || step instanceof Step.Go;
    }

    private void place(Box box, int x, int y) {
        drawn.append(box.svg(x, y));
        width = Math.max(width, x + Box.WIDTH);
    }

    private void arrow(String path, Object... places) {
        drawn.append(String.format("<path d=\"" + path + "\"/>%n", places));
    }
}
