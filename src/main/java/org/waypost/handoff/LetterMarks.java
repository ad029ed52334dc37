package org.waypost.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waypost.handoff.Letter.Blank;
import org.waypost.handoff.Letter.Block;
import org.waypost.handoff.Letter.Bullets;
import org.waypost.handoff.Letter.Heading;
import org.waypost.handoff.Letter.Line;
import org.waypost.handoff.Letter.Paragraph;
import org.waypost.handoff.Letter.Span;
import org.waypost.handoff.Letter.Words;

/**
 * How a letter's text shows its headings and blanks while it is being written: by private-use characters. They are taken out of
 * anything typed, so that only a template can make a heading or a blank. A line that begins with "- " is one of a list, typed or not.
 */
final class LetterMarks {
    private static final char BLANK_FROM = '\uE000';
    private static final char BLANK_TO = '\uE001';
    private static final char HEADING = '\uE002';
    private static final char PART = '\uE003';
    private static final String BULLET = "- ";
    /** Controls, private use, lone halves of characters, what is no character, and signs that turn the direction of what follows them. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Co}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\u200B\\uFFFE\\uFFFF&&[^\n]]");
    private static final Pattern BREAKS = Pattern.compile("\\R");

    private LetterMarks() {}

    /** Typed text without what can't be seen; a break is one character, a tab a space. */
    static String clean(String typed) {
        return UNSEEN.matcher(BREAKS.matcher(typed).replaceAll("\n").replace('\t', ' ')).replaceAll("").strip();
    }

    static String blank(String label) {
        return BLANK_FROM + label + BLANK_TO;
    }

    /** A template's body with its headings marked. */
    static String headings(String body) {
        return body.replaceAll("(?m)^## +", String.valueOf(PART)).replaceAll("(?m)^# +", String.valueOf(HEADING));
    }

    /** Reads blocks out of marked text. */
    static List<Block> blocks(String marked) {
        var blocks = new ArrayList<Block>();
        for (String part : marked.strip().split("\n\\s*\n")) {
            var lines = new ArrayList<Line>();
            boolean bullets = false;
            for (String line : part.split("\n")) {
                boolean bullet = line.startsWith(BULLET);
                if (isHeading(line) || bullet != bullets) {
                    close(lines, bullets, blocks);
                }
                bullets = bullet;
                if (isHeading(line)) {
                    blocks.add(new Heading(line.charAt(0) == HEADING ? 1 : 2, line(line.substring(1))));
                } else {
                    lines.add(line(bullet ? line.substring(BULLET.length()) : line));
                }
            }
            close(lines, bullets, blocks);
        }
        return blocks;
    }

    private static boolean isHeading(String line) {
        return !line.isEmpty() && (line.charAt(0) == HEADING || line.charAt(0) == PART);
    }

    private static void close(List<Line> lines, boolean bullets, List<Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(bullets ? new Bullets(lines) : new Paragraph(lines));
            lines.clear();
        }
    }

    private static Line line(String marked) {
        var spans = new ArrayList<Span>();
        int from = 0;
        for (int open = marked.indexOf(BLANK_FROM); open >= 0; open = marked.indexOf(BLANK_FROM, from)) {
            words(marked.substring(from, open), spans);
            int close = marked.indexOf(BLANK_TO, open);
            spans.add(new Blank(marked.substring(open + 1, close)));
            from = close + 1;
        }
        words(marked.substring(from), spans);
        return new Line(spans);
    }

    private static void words(String text, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Words(text));
        }
    }

    /**
     * Puts the marks back into text that a person has changed: a line that is word for word one of the letter's headings, and a
     * bracket that is word for word one of its blanks.
     */
    static String again(String typed, Letter before) {
        String marked = clean(typed);
        for (Block block : before.blocks()) {
            for (Line line : block.lines()) {
                for (Span span : line.spans()) {
                    if (span instanceof Blank blank) {
                        marked = marked.replace(blank.shown(), blank(blank.label()));
                    }
                }
            }
        }
        for (Block block : before.blocks()) {
            if (block instanceof Heading heading) {
                String mark = String.valueOf(heading.level() == 1 ? HEADING : PART);
                marked = marked.replaceFirst("(?m)^" + Pattern.quote(heading.line().text()) + "$",
                        Matcher.quoteReplacement(mark + heading.line().text()));
            }
        }
        return marked;
    }

    /** Labels of the blanks in these blocks, each once, in order. */
    static List<String> blanks(List<Block> blocks) {
        return blocks.stream().flatMap(block -> block.lines().stream()).flatMap(line -> line.spans().stream())
                .filter(Blank.class::isInstance).map(span -> ((Blank) span).label()).distinct().toList();
    }
}
