package org.waypost.knowledge.draw;

import java.util.ArrayList;
import java.util.TreeMap;
import org.waypost.knowledge.Journey;
import org.waypost.knowledge.KnowledgeBase;

/** The picture of one journey. */
public final class JourneyDrawing {
    private static final int BETWEEN = 40;
    private static final int MARGIN = 30;
    private static final String STYLE = """
            svg { background: #fff; font-family: system-ui, sans-serif; }
            rect { stroke: #333; fill: #fff; }
            .ask { fill: #e8f0fe; } .say { fill: #f6f6f6; } .when { fill: #fff7e0; stroke-dasharray: 5 3; }
            .go { fill: #f0e8fe; } .end { fill: #e2f5e6; stroke-width: 2; } .section { fill: #333; }
            .head { font-size: 14px; font-weight: 600; } .more { font-size: 12px; fill: #333; } .way { font-size: 12px; fill: #555; }
            .section + .head { fill: #fff; }
            path { stroke: #333; fill: none; marker-end: url(#tip); }
            """;
    private final Journey journey;
    private final StepWords words;

    public JourneyDrawing(Journey journey, KnowledgeBase knowledge) {
        this.journey = journey;
        this.words = new StepWords(knowledge);
    }

    /** The picture, as SVG that needs nothing beside it. */
    public String svg() {
        var parts = new ArrayList<Part>();
        parts.add(new Part(journey.title(), journey.steps(), words));
        // Sorted: two drawings of one journey are the same.
        new TreeMap<>(journey.sections()).forEach((name, steps) -> parts.add(new Part("Section: " + name, steps, words)));
        int tallest = parts.stream().mapToInt(Part::height).max().orElse(0);
        var drawn = new StringBuilder();
        int x = MARGIN;
        int y = MARGIN;
        int right = MARGIN;
        for (Part part : parts) {
            if (y > MARGIN && y + part.height() > MARGIN + tallest) {
                x = right + BETWEEN;
                y = MARGIN;
            }
            drawn.append(String.format("<g transform=\"translate(%d,%d)\">%n%s</g>%n", x, y, part.svg()));
            right = Math.max(right, x + part.width());
            y += part.height() + BETWEEN;
        }
        return page(right + MARGIN, tallest + 2 * MARGIN, drawn.toString());
    }

    private String page(int width, int height, String drawn) {
        return String.format("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img">
                <title>%3$s</title>
                <style>
                %4$s</style>
                <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
                <path d="M0,0 L8,4 L0,8 z" style="fill: #333; stroke: none; marker-end: none"/></marker></defs>
                %5$s</svg>
                """, width, height, Box.escape(journey.title()), STYLE, drawn);
    }
}
