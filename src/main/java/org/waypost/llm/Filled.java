package org.waypost.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waypost.knowledge.Prompt;

/** A prompt with its inputs filled in. What others wrote can't end its fence, name an input, or hold what can't be seen. */
final class Filled {
    private static final Pattern INPUT = Pattern.compile("\\{\\{\\s*([^}]*?)\\s*}}");
    private static final int MOST_PASSES = 5;

    private Filled() {}

    static List<Prompt.Message> in(Prompt prompt, Map<String, String> inputs) {
        var messages = new ArrayList<>(prompt.messages());
        var last = messages.removeLast();
        var fences = fences(prompt);
        String text = INPUT.matcher(last.text()).replaceAll(found -> Matcher.quoteReplacement(
                clean(inputs.getOrDefault(found.group(1), ""), fences)));
        messages.add(new Prompt.Message(last.role(), text, last.line()));
        return messages;
    }

    /** Both marks of every fence, however they are spaced and in whatever case. */
    private static Pattern fences(Prompt prompt) {
        String ids = prompt.inputs().stream().filter(Prompt.Input::fenced).map(input -> Pattern.quote(input.id()))
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?i)<\\s*/?\\s*(?:" + (ids.isEmpty() ? "(?!)" : ids) + ")\\s*/?\\s*>?");
    }

    private static String clean(String input, Pattern fences) {
        String text = seen(input);
        String before = "";
        // Taking a mark out can join two halves into another.
        for (int pass = 0; pass < MOST_PASSES && !text.equals(before); pass++) {
            before = text;
            text = fences.matcher(text).replaceAll(" ");
        }
        return text.equals(before) ? text : "";
    }

    /** Without control, zero-width, direction, tag and other characters that can't be seen; line breaks stay. */
    static String seen(String text) {
        var seen = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean hidden = switch (Character.getType(point)) {
                case Character.CONTROL -> point != '\n';
                case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> true;
                default -> point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF || point == 0x115F
                        || point == 0x1160 || point == 0x3164 || point == 0xFFA0;
            };
            if (!hidden) {
                seen.appendCodePoint(point);
            }
        });
        return seen.toString();
    }
}
