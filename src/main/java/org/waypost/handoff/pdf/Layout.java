package org.waypost.handoff.pdf;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.waypost.handoff.Letter.Blank;
import org.waypost.handoff.Letter.Block;
import org.waypost.handoff.Letter.Bullets;
import org.waypost.handoff.Letter.Heading;
import org.waypost.handoff.Letter.Line;
import org.waypost.handoff.Letter.Paragraph;
import org.waypost.handoff.Letter.Span;

/** Sets a letter's blocks on A4 pages; a heading stays with what follows it, and a short paragraph in one piece. */
final class Layout {
    static final float WIDTH = 595.28f;
    static final float HEIGHT = 841.89f;
    static final float SIDE = 68;
    static final float TOP = 60;
    static final float FOOT = 60;
    private static final float LEADING = 1.32f;
    private static final float GAP = 0.75f;
    private static final float INDENT = 16;
    private static final float LEAST_TO_WRITE_ON = 60;
    private static final int SHORT = 5;
    private static final String BULLET = "\u2022";
    private static final float[] LARGER = {1.25f, 1.08f};

    private final Shaper shaper;
    private final float size;
    private final List<List<Placed>> pages = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private float y = HEIGHT - TOP;

    /** @param size of the text, in points */
    Layout(Shaper shaper, float size) {
        this.shaper = shaper;
        this.size = size;
        pages.add(new ArrayList<>());
    }

    /**
     * A leaf of the document's structure, in reading order.
     *
     * @param type its PDF name: {@code H1 H2 P Lbl LBody}
     * @param block the number of its block; parts of one list have the same
     */
    record Part(String type, int block) {}

    /**
     * A line where it stands on its page.
     *
     * @param part the number of its part
     * @param ruled how long a line to write on follows it, 0 for none
     */
    record Placed(int part, List<Run> runs, float x, float y, float size, float ruled) {}

    /** A line broken to fit. */
    private record Fitted(List<Run> runs, float width, boolean endsInBlank) {}

    List<List<Placed>> pages() {
        return pages;
    }

    List<Part> parts() {
        return parts;
    }

    Layout set(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Heading heading -> {
                    float larger = size * LARGER[heading.level() - 1];
                    block(part("H" + heading.level(), i), fit(heading.line(), true, larger, 0), 0, larger, 2 * LEADING * size);
                }
                case Paragraph paragraph ->
                    block(part("P", i), paragraph.lines().stream().flatMap(line -> fit(line, false, size, 0).stream()).toList(), 0, size,
                            0);
                case Bullets bullets -> bullets(bullets, i);
            }
            y -= GAP * size;
        }
        return this;
    }

    private void bullets(Bullets bullets, int block) {
        for (Line line : bullets.lines()) {
            var fitted = fit(line, false, size, INDENT);
            need(fitted.size() * LEADING * size);
            int label = part("Lbl", block);
            pages.getLast().add(new Placed(label, shaper.line(BULLET, new BitSet(), false), SIDE, y - size, size, 0));
            block(part("LBody", block), fitted, INDENT, size, 0);
        }
    }

    private int part(String type, int block) {
        parts.add(new Part(type, block));
        return parts.size() - 1;
    }

    /** @param after room that must be left below it on the same page */
    private void block(int part, List<Fitted> lines, float indent, float size, float after) {
        need((lines.size() <= SHORT ? lines.size() : 2) * LEADING * size + after);
        for (Fitted line : lines) {
            need(LEADING * size);
            float end = SIDE + indent + line.width();
            float room = WIDTH - SIDE - end - size / 3;
            float ruled = line.endsInBlank() && room >= LEAST_TO_WRITE_ON ? room : 0;
            pages.getLast().add(new Placed(part, line.runs(), SIDE + indent, y - size, size, ruled));
            y -= LEADING * size;
        }
    }

    private void need(float height) {
        if (y - height < FOOT && !pages.getLast().isEmpty()) {
            pages.add(new ArrayList<>());
            y = HEIGHT - TOP;
        }
    }

    private List<Fitted> fit(Line line, boolean heavy, float size, float indent) {
        var text = new StringBuilder();
        var blanks = new BitSet();
        for (Span span : line.spans()) {
            int from = text.length();
            text.append(Normalizer.normalize(span.shown(), Normalizer.Form.NFC));
            blanks.set(from, text.length(), span instanceof Blank);
        }
        float room = (WIDTH - 2 * SIDE - indent) * 1000 / size;
        var fitted = new ArrayList<Fitted>();
        for (int from = 0; from < text.length() || fitted.isEmpty();) {
            int to = end(text.toString(), from, room, heavy);
            // A space at each line's end, so that words are never read as one.
            String piece = text.substring(from, to).stripTrailing() + " ";
            var runs = shaper.line(piece, blanks.get(from, to), heavy);
            float width = (float) runs.stream().mapToDouble(Run::width).sum() * size / 1000;
            fitted.add(new Fitted(runs, width, to == text.length() && to > 0 && blanks.get(to - 1)));
            from = to;
        }
        return fitted;
    }

    /** Where the line that begins at a place ends: after the last word that fits, or within a word too long for any line. */
    private int end(String text, int from, float room, boolean heavy) {
        var words = BreakIterator.getLineInstance(Locale.UK);
        words.setText(text);
        float used = 0;
        int end = from;
        while (end < text.length()) {
            int next = words.following(end);
            used += shaper.width(text.substring(end, next).stripTrailing(), heavy);
            if (used > room) {
                return end > from ? end : within(text, from, room, heavy);
            }
            used += shaper.width(text.substring(end + text.substring(end, next).stripTrailing().length(), next), heavy);
            end = next;
        }
        return end;
    }

    private int within(String text, int from, float room, boolean heavy) {
        var letters = BreakIterator.getCharacterInstance(Locale.UK);
        letters.setText(text);
        float used = 0;
        int end = from;
        while (end < text.length()) {
            int next = letters.following(end);
            used += shaper.width(text.substring(end, next), heavy);
            if (used > room && end > from) {
                return end;
            }
            end = next;
        }
        return end;
    }
}
