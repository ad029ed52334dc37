package org.waypost.llm;

import java.util.Locale;
import org.waypost.knowledge.PromptId;

/** What a model may be asked for; each has a file in {@code prompts/}. */
public enum Job {
    /** Puts an answer together from passages that were found. */
    ANSWER("compose-answer"),
    /** Chooses among known intents, or none. */
    UNDERSTAND("choose-intent");

    private final PromptId prompt;

    Job(String prompt) {
        this.prompt = new PromptId(prompt);
    }

    /** Its file. */
    public PromptId prompt() {
        return prompt;
    }

    /** As settings and metrics name it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
