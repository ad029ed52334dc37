package org.waypost.knowledge;

/** Something said to Waypost about the conversation itself, such as {@code back}. */
public record CommandId(String value) implements Comparable<CommandId> {
    public CommandId {
        Ids.check(value);
    }

    @Override
    public int compareTo(CommandId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
