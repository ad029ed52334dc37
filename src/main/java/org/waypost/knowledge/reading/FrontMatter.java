package org.waypost.knowledge.reading;

import java.util.List;
import java.util.Optional;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Node;

/**
 * A Markdown file taken apart.
 *
 * @param meta the YAML between the two {@code ---}
 * @param body all below
 * @param bodyLine the body's first line, from 1
 */
public record FrontMatter(Node meta, String body, int bodyLine) {

    /** Nothing, with a fault, when there is no front matter or it isn't YAML. */
    public static Optional<FrontMatter> read(String file, String text, Faults faults) {
        var lines = text.split("\\R", -1);
        int end = 1;
        while (end < lines.length && !lines[end].strip().equals("---")) {
            end++;
        }
        if (!lines[0].strip().equals("---") || end == lines.length) {
            faults.add(file, 1, "the front matter is missing. Begin the file with --- and its keys, and end them with ---.");
            return Optional.empty();
        }
        var all = List.of(lines);
        String body = String.join("\n", all.subList(end + 1, lines.length));
        int bodyLine = end + 2;
        int before = faults.count();
        var meta = Node.read(file, String.join("\n", all.subList(1, end)), 2, faults);
        if (meta.isEmpty() && faults.count() == before) {
            faults.add(file, 1, "the front matter is empty. Add its keys.");
        }
        return meta.map(found -> new FrontMatter(found, body, bodyLine));
    }
}
