package org.waypost.knowledge;

import java.util.List;

/** Something said to Waypost about the conversation itself, and ways to say it. */
public record Command(CommandId id, List<String> says) {
    public Command {
        says = List.copyOf(says);
    }
}
