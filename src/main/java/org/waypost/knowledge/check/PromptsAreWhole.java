package org.waypost.knowledge.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Prompt;
import org.waypost.knowledge.Suggestion;
import org.waypost.knowledge.reading.Content;

/** A prompt names its inputs, each declared and used; what others wrote is fenced as data; its examples come in pairs. */
final class PromptsAreWhole implements Rule {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^}]*?)\\s*}}");

    @Override
    public void check(Content content, Faults faults) {
        content.prompts().values().forEach(prompt -> {
            order(prompt, faults);
            inputs(prompt, faults);
        });
    }

    private static void order(Prompt prompt, Faults faults) {
        var roles = prompt.messages().stream().map(Prompt.Message::role).toList();
        boolean good = roles.size() >= 2 && roles.size() % 2 == 0 && roles.getFirst() == Prompt.Role.SYSTEM;
        for (int i = 1; i < roles.size(); i++) {
            good &= roles.get(i) == (i % 2 == 1 ? Prompt.Role.USER : Prompt.Role.ASSISTANT);
        }
        if (!good) {
            faults.add(prompt.file(), 1, "the messages are: ## system, then pairs of ## user and ## assistant as examples, then "
                    + "## user. Put them so.");
        }
    }

    private static void inputs(Prompt prompt, Faults faults) {
        List<String> declared = prompt.inputs().stream().map(Prompt.Input::id).toList();
        Set<String> used = new HashSet<>();
        for (Prompt.Message message : prompt.messages()) {
            var found = PLACEHOLDER.matcher(message.text());
            while (found.find()) {
                String name = found.group(1);
                if (!message.equals(prompt.messages().getLast())) {
                    faults.add(prompt.file(), message.line(), "{{" + name
                            + "}} is filled in only in the last message. Write the example out.");
                } else if (!declared.contains(name)) {
                    faults.add(prompt.file(), message.line(), "{{" + name + "}} is no input. "
                            + Suggestion.of(name, declared).orElse("Add it under inputs:."));
                }
                used.add(name);
            }
        }
        for (Prompt.Input input : prompt.inputs()) {
            if (!used.contains(input.id())) {
                faults.add(prompt.file(), 1, "the input \"" + input.id() + "\" is nowhere filled in. Write {{" + input.id()
                        + "}} in the last message.");
            } else if (input.fenced() && !isFenced(prompt.messages().getLast().text(), input.id())) {
                faults.add(prompt.file(), prompt.messages().getLast().line(), "{{" + input.id() + "}} must stand alone between <"
                        + input.id() + "> and </"
                        + input.id() + ">: it is what others wrote.");
            }
        }
    }

    private static boolean isFenced(String text, String id) {
        String one = Pattern.quote("{{" + id + "}}");
        return Pattern.compile("(?m)^<" + id + ">\\n" + one + "\\n</" + id + ">$").matcher(text).find()
                && Pattern.compile(one).matcher(text).results().count() == 1;
    }
}
