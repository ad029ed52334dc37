package org.waypost.knowledge;

/** A job given to a language model, such as {@code compose-answer}. */
public record PromptId(String value) implements Comparable<PromptId> {
    public PromptId {
        Ids.check(value);
    }

    @Override
    public int compareTo(PromptId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
