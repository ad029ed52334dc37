package org.waypost.handoff.pdf;

import java.util.List;

/**
 * Glyphs of one face, side by side from left to right.
 *
 * @param width in thousandths of the font's size
 * @param text what they say, in reading order
 * @param exact whether the glyphs alone tell the text; if not, it is written beside them for those who can't see them
 * @param blank a place left to be written by hand
 */
record Run(Face face, List<Glyph> glyphs, float width, String text, boolean exact, boolean blank) {
    Run {
        glyphs = List.copyOf(glyphs);
    }

    /**
     * Where a glyph stands in its run, in thousandths of the font's size.
     *
     * @param y up from the line
     */
    record Glyph(int id, float x, float y) {}
}
