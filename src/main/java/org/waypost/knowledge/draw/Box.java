package org.waypost.knowledge.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One step as a box.
 *
 * @param head its first lines, in bold
 * @param more smaller lines below
 */
record Box(Look look, List<String> head, List<String> more) {
    static final int WIDTH = 260;
    private static final int HEAD_LETTERS = 28;
    private static final int MORE_LETTERS = 38;
    private static final int HEAD_LINE = 18;
    private static final int MORE_LINE = 15;
    private static final int PADDING = 10;

    /** What kind of step it is, which is how it looks. */
    enum Look { ASK, SAY, WHEN, GO, END, SECTION }

    Box {
        head = wrap(head, HEAD_LETTERS);
        more = wrap(more, MORE_LETTERS);
    }

    int height() {
        return 2 * PADDING + head.size() * HEAD_LINE + more.size() * MORE_LINE;
    }

    String svg(int x, int y) {
        var svg = new StringBuilder();
        int round = look == Look.END || look == Look.GO ? 18 : 4;
        svg.append(String.format("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>%n",
                look.name().toLowerCase(Locale.ROOT), x, y, WIDTH, height(), round));
        int line = y + PADDING - 4;
        for (String text : head) {
            line += HEAD_LINE;
            svg.append(text("head", x + PADDING, line, text));
        }
        for (String text : more) {
            line += MORE_LINE;
            svg.append(text("more", x + PADDING, line, text));
        }
        return svg.toString();
    }

    static String text(String look, int x, int y, String text) {
        return String.format("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n", look, x, y, escape(text));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static List<String> wrap(List<String> texts, int letters) {
        var lines = new ArrayList<String>();
        for (String text : texts) {
            var line = new StringBuilder();
            for (String word : text.split(" ", -1)) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return List.copyOf(lines);
    }
}
