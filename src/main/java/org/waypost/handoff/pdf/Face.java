package org.waypost.handoff.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One font file, read once and used for many letters; by one thread at a time. */
final class Face {
    private static final Logger LOG = LoggerFactory.getLogger(Face.class);
    private static final float PER_EM = 1000f;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float scale;
    private @Nullable Font shaping;
    private boolean noShaping;

    /** @throws UncheckedIOException it is no TrueType font, or one that may not be put into documents */
    Face(byte[] file) {
        try {
            this.file = file;
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            this.glyphs = font.getUnicodeCmapLookup();
            this.scale = PER_EM / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    int glyph(int codePoint) {
        return glyphs.getGlyphId(codePoint);
    }

    /** In thousandths of the font's size. */
    float width(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) * scale;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Joins and reorders letters as their script wants it, by the shaping engine that Java carries. A Java without one (its desktop
     * part left out, or no font configuration on the machine) gives none, and the letters must not be drawn as if they were joined.
     */
    Optional<GlyphVector> shape(String text, boolean rightToLeft) {
        return shaping().map(with -> with.layoutGlyphVector(EXACT, text.toCharArray(), 0, text.length(),
                rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT));
    }

    private Optional<Font> shaping() {
        if (shaping == null && !noShaping) {
            try {
                shaping = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)).deriveFont(PER_EM);
            } catch (FontFormatException | IOException | LinkageError | InternalError e) {
                LOG.warn("no shaping of joined scripts in PDFs: {}", e.getClass().getSimpleName());
                noShaping = true;
            }
        }
        return Optional.ofNullable(shaping);
    }
}
