package org.waypost.handoff;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.waypost.knowledge.LetterTemplate;

/**
 * A letter, filled in; what is blank is marked. Every form of it, from plain text to PDF, is made of its blocks.
 *
 * @param blocks top to bottom
 * @param blanks labels of the fields still blank
 */
public record Letter(LetterTemplate template, List<Block> blocks, List<String> blanks) {
    public Letter {
        blocks = List.copyOf(blocks);
        blanks = List.copyOf(blanks);
    }

    /** Lines that belong together. */
    public sealed interface Block {
        List<Line> lines();
    }

    /**
     * What the letter or a part of it is about.
     *
     * @param level 1 for the letter's own, 2 for a part's
     */
    public record Heading(int level, Line line) implements Block {
        @Override
        public List<Line> lines() {
            return List.of(line);
        }
    }

    /** Lines one below the other, as in an address; a line may be of any length. */
    public record Paragraph(List<Line> lines) implements Block {
        public Paragraph {
            lines = List.copyOf(lines);
        }
    }

    /** A list with a mark before each line. */
    public record Bullets(List<Line> lines) implements Block {
        public Bullets {
            lines = List.copyOf(lines);
        }
    }

    /** One line as it was written. */
    public record Line(List<Span> spans) {
        public Line {
            spans = List.copyOf(spans);
        }

        /** As plain text, blanks in square brackets. */
        public String text() {
            return spans.stream().map(Span::shown).collect(Collectors.joining());
        }
    }

    /** A piece of a line. */
    public sealed interface Span {
        String shown();
    }

    /** Words that stand there. */
    public record Words(String text) implements Span {
        @Override
        public String shown() {
            return text;
        }
    }

    /** A place left to be written by hand. */
    public record Blank(String label) implements Span {
        @Override
        public String shown() {
            return "[" + label + "]";
        }
    }

    /** What it is called; it tells nothing about anybody. */
    public String title() {
        return template.title();
    }

    /** Plain text, blanks in square brackets, an empty line between blocks. */
    public String text() {
        return blocks.stream().map(Letter::text).collect(Collectors.joining("\n\n", "", "\n"));
    }

    /**
     * The same as HTML: every value escaped, blanks in {@code <span class="wp-blank">}.
     *
     * @param top what its first heading is in the page round it, 1 to 5
     */
    public String html(int top) {
        return blocks.stream().map(block -> html(block, top)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String text(Block block) {
        String before = block instanceof Bullets ? "- " : "";
        return block.lines().stream().map(line -> before + line.text()).collect(Collectors.joining("\n"));
    }

    private static String html(Block block, int top) {
        return switch (block) {
            case Heading heading -> element("h" + (top + heading.level() - 1), html(heading.line()));
            case Paragraph paragraph ->
                element("p", paragraph.lines().stream().map(Letter::html).collect(Collectors.joining("<br>\n")));
            case Bullets bullets ->
                element("ul", bullets.lines().stream().map(line -> element("li", html(line))).collect(Collectors.joining("\n")));
        };
    }

    private static String html(Line line) {
        return line.spans().stream().map(span -> {
            String escaped = HtmlUtils.htmlEscape(span.shown(), "UTF-8");
            return span instanceof Blank ? "<span class=\"wp-blank\">" + escaped + "</span>" : escaped;
        }).collect(Collectors.joining());
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }
}
