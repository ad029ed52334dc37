package org.waypost.web.page;

import java.util.Locale;

/** A colour that an operator chose, as far as it can be read on the page. */
record Accent(int red, int green, int blue) {
    private static final double READABLE = 4.5;
    private static final int STEPS = 40;
    private static final Accent BLACK = new Accent(0, 0, 0);
    private static final Accent WHITE = new Accent(255, 255, 255);

    /** @param hex such as {@code #1b4f5c} */
    static Accent of(String hex) {
        int value = Integer.parseInt(hex.substring(1), 16);
        return new Accent(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    /** This colour, or the nearest one towards black or white that stands out from the background. */
    Accent on(Accent background) {
        var towards = background.luminance() > 0.18 ? BLACK : WHITE;
        var colour = this;
        for (int step = 1; step <= STEPS && colour.contrast(background) < READABLE; step++) {
            colour = mixed(towards, step / (double) STEPS);
        }
        return colour;
    }

    /** Black or white, whichever reads better on this colour. */
    Accent text() {
        return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
    }

    /** The contrast ratio of WCAG 2: 1 to 21. */
    double contrast(Accent other) {
        double mine = luminance() + 0.05;
        double theirs = other.luminance() + 0.05;
        return Math.max(mine, theirs) / Math.min(mine, theirs);
    }

    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    private Accent mixed(Accent other, double share) {
        return new Accent(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
