package org.waypost.knowledge;

import java.util.List;
import java.util.Map;
import org.waypost.knowledge.reading.PromptsReader;

/**
 * One job given to a language model, as its file in {@code prompts/} has it. Format: {@code prompts/README.md}.
 *
 * @param version raised whenever the wording changes; at least 1
 * @param output the JSON schema that an answer must fit
 * @param limits whole numbers by name, such as {@code words}
 * @param modelFree what a person gets when there is no model, or it fails
 * @param messages what is sent, in order; the last is the user's and holds {@code {{input}}} placeholders
 */
public record Prompt(
        PromptId id,
        int version,
        String purpose,
        List<Input> inputs,
        String output,
        Map<String, Integer> limits,
        String modelFree,
        List<Message> messages,
        String file) {
    public Prompt {
        inputs = List.copyOf(inputs);
        limits = Map.copyOf(limits);
        messages = List.copyOf(messages);
    }

    /** Every prompt of the files that could be read; what is wrong with them is added to the faults. */
    public static Map<PromptId, Prompt> read(KnowledgeFiles files, Faults faults) {
        return PromptsReader.read(files, faults);
    }

    /**
     * Something filled in.
     *
     * @param fenced true for what others wrote: it stands between {@code <id>} and {@code </id>}, as data
     */
    public record Input(String id, String holds, boolean fenced) {}

    /** One message; its text begins at the line of its file. */
    public record Message(Role role, String text, int line) {}

    /** Who speaks. */
    public enum Role { SYSTEM, USER, ASSISTANT }
}
