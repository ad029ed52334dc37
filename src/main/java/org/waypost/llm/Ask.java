package org.waypost.llm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waypost.knowledge.Prompt;

/**
 * One request to a model: its messages as they are sent, and its limits.
 *
 * @param schema the JSON schema of the answer
 * @param inputTokens the most that may be sent; counted as a third of the characters, which is more than it will be
 * @param outputTokens the most that may come back
 * @param first how long the beginning may take
 * @param whole how long it may take in all
 */
public record Ask(
        Job job, String name, List<Prompt.Message> messages, String schema, int inputTokens, int outputTokens, Duration first,
        Duration whole) {
    private static final int CHARACTERS_A_TOKEN = 3;
    private static final int FEW = 200;

    public Ask {
        messages = List.copyOf(messages);
    }

    /**
     * A prompt's request with its inputs filled in and fenced.
     *
     * @param first at most the prompt's own {@code first-sentence-seconds}
     * @param whole at most the prompt's own {@code seconds}
     */
    public static Ask of(Job job, Prompt prompt, Map<String, String> inputs, Duration first, Duration whole) {
        var limits = prompt.limits();
        return new Ask(job, prompt.id().value(), Filled.in(prompt, inputs), prompt.output(), limits.getOrDefault("input-tokens", FEW),
                limits.getOrDefault("output-tokens", FEW), shorter(first, limits.get("first-sentence-seconds")),
                shorter(whole, limits.get("seconds")));
    }

    /** The same, with less time. */
    public Ask within(Duration time) {
        return new Ask(job, name, messages, schema, inputTokens, outputTokens, least(first, time), least(whole, time));
    }

    /** What is sent, in tokens, counted high. */
    int tokensSent() {
        return messages.stream().mapToInt(message -> message.text().length()).sum() / CHARACTERS_A_TOKEN;
    }

    private static Duration shorter(Duration time, @Nullable Integer seconds) {
        return seconds == null ? time : least(time, Duration.ofSeconds(seconds));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
