package org.waypost.handoff.pdf;

import java.awt.font.GlyphVector;
import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.waypost.handoff.pdf.Run.Glyph;

/**
 * Turns text into glyphs: which font has them, which way they run, how they join. What no font has becomes a visible box that still
 * says, to a screen reader, which letter it stands for.
 */
final class Shaper {
    private static final int BOX = 0x25A1;
    /** Scripts whose letters stand side by side as they are. */
    private static final Set<UnicodeScript> SIDE_BY_SIDE = EnumSet.of(
            UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.ARMENIAN, UnicodeScript.GEORGIAN,
            UnicodeScript.ETHIOPIC, UnicodeScript.CHEROKEE, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO, UnicodeScript.HANGUL, UnicodeScript.COMMON, UnicodeScript.UNKNOWN);
    private final Faces faces;
    private final Face box;

    Shaper(Faces faces) {
        this.faces = faces;
        this.box = faces.of(BOX, false).orElseThrow();
    }

    /** A stretch of text in reading order that becomes one run. */
    private record Piece(int from, int to, int level, Face face, Kind kind, boolean blank) {
        /** This one and the letter after it as one, or none when it can't be one. */
        List<Piece> with(int point, Piece next) {
            if (level != next.level || blank != next.blank || kind == Kind.MISSING && next.kind != Kind.MISSING) {
                return List.of();
            }
            boolean mark = marks(point) && face.has(point);
            if (kind != Kind.MISSING && (mark || unseen(point) || neutral(point) && face.has(point))) {
                // A mark joins the letter before it, and all of its piece is then laid out by the shaping engine.
                return List.of(new Piece(from, next.to, level, face, mark ? Kind.JOINED : kind, blank));
            }
            return face == next.face && kind == next.kind ? List.of(new Piece(from, next.to, level, face, kind, blank)) : List.of();
        }
    }

    private enum Kind { PLAIN, JOINED, MISSING }

    /**
     * One line, left to right as it is seen.
     *
     * @param blanks which characters are places left to be written by hand
     */
    List<Run> line(String text, BitSet blanks, boolean heavy) {
        if (text.isEmpty()) {
            return List.of();
        }
        var pieces = pieces(text, blanks, heavy).toArray(Piece[]::new);
        var levels = new byte[pieces.length];
        for (int i = 0; i < pieces.length; i++) {
            levels[i] = (byte) pieces[i].level();
        }
        Bidi.reorderVisually(levels, 0, pieces, 0, pieces.length);
        var runs = new ArrayList<Run>();
        for (Piece piece : pieces) {
            runs.add(run(piece, text.substring(piece.from(), piece.to())));
        }
        return runs;
    }

    /** In thousandths of the font's size. */
    float width(String text, boolean heavy) {
        float width = 0;
        for (Run run : line(text, new BitSet(), heavy)) {
            width += run.width();
        }
        return width;
    }

    /** Letters of this text that no font has. */
    List<Integer> missing(String text) {
        return text.codePoints().filter(point -> !unseen(point) && !Character.isISOControl(point))
                .filter(point -> faces.of(point, false).isEmpty()).distinct().boxed().toList();
    }

    private List<Piece> pieces(String text, BitSet blanks, boolean heavy) {
        var bidi = Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                ? new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT) : new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            var face = faces.of(point, heavy).orElse(box);
            var alone = new Piece(i, next, bidi.getLevelAt(i), face, kind(point, heavy), blanks.get(i));
            var longer = pieces.isEmpty() ? List.<Piece>of() : pieces.getLast().with(point, alone);
            if (!longer.isEmpty()) {
                pieces.removeLast();
            }
            pieces.addAll(longer.isEmpty() ? List.of(alone) : longer);
            i = next;
        }
        return pieces;
    }

    private Kind kind(int point, boolean heavy) {
        if (unseen(point)) {
            return Kind.PLAIN;
        }
        if (faces.of(point, heavy).isEmpty()) {
            return Kind.MISSING;
        }
        return SIDE_BY_SIDE.contains(UnicodeScript.of(point)) ? Kind.PLAIN : Kind.JOINED;
    }

    private Run run(Piece piece, String text) {
        return switch (piece.kind()) {
            case PLAIN -> plain(piece, text);
            case MISSING -> boxes(piece, text);
            case JOINED -> piece.face().shape(text, piece.level() % 2 == 1)
                    .map(vector -> joined(piece, text, vector)).orElseGet(() -> boxes(piece, text));
        };
    }

    private static Run plain(Piece piece, String text) {
        var points = text.codePoints().filter(point -> !unseen(point)).toArray();
        var glyphs = new ArrayList<Glyph>();
        float x = 0;
        for (int i = 0; i < points.length; i++) {
            int glyph = piece.face().glyph(points[piece.level() % 2 == 1 ? points.length - 1 - i : i]);
            glyphs.add(new Glyph(glyph, x, 0));
            x += piece.face().width(glyph);
        }
        return new Run(piece.face(), glyphs, x, text, true, piece.blank());
    }

    private static Run joined(Piece piece, String text, GlyphVector vector) {
        var glyphs = new ArrayList<Glyph>();
        for (int i = 0; i < vector.getNumGlyphs(); i++) {
            var at = vector.getGlyphPosition(i);
            int glyph = vector.getGlyphCode(i);
            if (glyph < 0xFFFE) {   // the engine's sign for a glyph that became part of another
                glyphs.add(new Glyph(glyph, (float) at.getX(), (float) -at.getY()));
            }
        }
        return new Run(piece.face(), glyphs, (float) vector.getGlyphPosition(vector.getNumGlyphs()).getX(), text, false, piece.blank());
    }

    private Run boxes(Piece piece, String text) {
        int glyph = box.glyph(BOX);
        float width = box.width(glyph);
        int count = text.codePointCount(0, text.length());
        var glyphs = IntStream.range(0, count).mapToObj(i -> new Glyph(glyph, i * width, 0)).toList();
        return new Run(box, glyphs, count * width, text, false, piece.blank());
    }

    private static boolean marks(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Such as a space, a digit or a comma: at home in any script. */
    private static boolean neutral(int point) {
        return UnicodeScript.of(point) == UnicodeScript.COMMON;
    }

    /** Joiners and variation selectors: they shape what stands beside them and have no look of their own. */
    private static boolean unseen(int point) {
        return Character.getType(point) == Character.FORMAT || point >= 0xFE00 && point <= 0xFE0F;
    }
}
