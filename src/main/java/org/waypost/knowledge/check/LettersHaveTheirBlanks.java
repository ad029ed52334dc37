package org.waypost.knowledge.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.waypost.knowledge.Choice;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.LetterTemplate;
import org.waypost.knowledge.NumberedLine;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.Suggestion;
import org.waypost.knowledge.reading.Content;

/** A letter's {@code {{...}}} name its fields and slots, each declared and each used, and its parts are closed. */
final class LettersHaveTheirBlanks implements Rule {
    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?)\\s*([^}]*?)\\s*}}");
    private static final String TODAY = "today";

    @Override
    public void check(Content content, Faults faults) {
        for (LetterTemplate letter : content.knowledge().letters().values()) {
            new OneLetter(letter, content, faults).check(content.letterLines().getOrDefault(letter.id(), 1));
        }
    }

    /** The reading of one letter. */
    private static final class OneLetter {
        private final LetterTemplate letter;
        private final Content content;
        private final Faults faults;
        private final Set<String> used = new HashSet<>();
        private final ArrayDeque<String> open = new ArrayDeque<>();

        OneLetter(LetterTemplate letter, Content content, Faults faults) {
            this.letter = letter;
            this.content = content;
            this.faults = faults;
        }

        void check(int bodyLine) {
            NumberedLine.split(letter.body(), bodyLine).forEach(this::line);
            open.forEach(part -> fault(bodyLine, "the part {{#" + part + "}} is never closed. Add {{/" + part + "}}."));
            for (LetterTemplate.Field field : letter.fields()) {
                if (!used.contains(field.id())) {
                    fault(1, "the field \"" + field.id() + "\" is asked for and not used. Use it in the letter or take it out.");
                }
            }
            letter.slots().stream().map(Object::toString).filter(slot -> !used.contains(slot)).forEach(slot ->
                    fault(1, "the slot \"" + slot + "\" is listed and not used. Use it in the letter or take it out."));
        }

        private void line(NumberedLine line) {
            var tags = TAG.matcher(line.text());
            while (tags.find()) {
                tag(tags.group(1), tags.group(2), line.number());
            }
            String rest = TAG.matcher(line.text()).replaceAll("");
            if (rest.contains("{{") || rest.contains("}}")) {
                fault(line.number(), "a {{ or }} stands alone here. Write a blank as {{field}}.");
            }
        }

        private void tag(String sign, String name, int line) {
            if (sign.equals("/")) {
                if (!name.equals(open.peek())) {
                    fault(line, "{{/" + name + "}} closes what isn't open here. "
                            + (open.isEmpty() ? "Take it out." : "Close {{#" + open.peek() + "}} first."));
                } else {
                    open.pop();
                }
            } else if (sign.isEmpty()) {
                blank(name, line);
            } else {
                open.push(name);
                part(name, line);
            }
        }

        private void blank(String name, int line) {
            used.add(name);
            var known = new ArrayList<>(fieldIds());
            known.addAll(slotIds());
            known.add(TODAY);
            if (!known.contains(name)) {
                fault(line, "{{" + name + "}} is no field or slot of this letter. "
                        + orElse(name, known, "Add it under fields: or slots:."));
            } else if (slotIds().contains(name) && !choices(name).isEmpty()) {
                String part = name + "." + choices(name).getFirst() + "}}";
                fault(line, "{{" + name + "}} has choices, so it can't be a blank. Write {{#" + part + " ... {{/" + part + ".");
            }
        }

        private void part(String name, int line) {
            int dot = name.indexOf('.');
            String first = dot < 0 ? name : name.substring(0, dot);
            String second = dot < 0 ? "" : name.substring(dot + 1);
            if (first.equals("has")) {
                used.add(second);
                if (!fieldIds().contains(second) && !slotIds().contains(second)) {
                    fault(line, "\"" + second + "\" is no field or slot of this letter. "
                            + orElse(second, fieldIds(), "Add it under fields:."));
                }
                return;
            }
            used.add(first);
            if (!slotIds().contains(first)) {
                fault(line, "\"" + first + "\" is no slot of this letter. " + orElse(first, slotIds(), "Add it under slots:."));
                return;
            }
            var choices = choices(first);
            if (!choices.contains(second)) {
                fault(line, "\"" + second + "\" is no value of \"" + first + "\". "
                        + orElse(second, choices, "It has: " + String.join(", ", choices) + "."));
            }
        }

        private List<String> fieldIds() {
            return letter.fields().stream().map(LetterTemplate.Field::id).toList();
        }

        private List<String> slotIds() {
            return letter.slots().stream().map(SlotId::value).toList();
        }

        private List<String> choices(String slot) {
            var known = content.knowledge().slots().get(new SlotId(slot));
            return known == null ? List.of() : known.choices().stream().map(Choice::value).toList();
        }

        private static String orElse(String name, Collection<String> known, String otherwise) {
            return Suggestion.of(name, known).orElse(otherwise);
        }

        private void fault(int line, String what) {
            faults.add(letter.file(), line, what);
        }
    }
}
