package org.waypost.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of what is kept: {@code knowledge-base/kept.yaml}, in the words of the privacy page.
 *
 * @param howLong how long; {@code {time}} stands for the time that conversations are kept
 */
public record Kept(String what, String where, String howLong) {
    private static final String FILE = "knowledge-base/kept.yaml";

    /** The rows in order; what is wrong with them becomes faults. None when there is no such file. */
    public static List<Kept> read(KnowledgeFiles files, Faults faults) {
        var rows = new ArrayList<Kept>();
        Node.read(FILE, files.texts().getOrDefault(FILE, "[]"), faults).ifPresent(file -> file.items().forEach(row -> {
            row.only("what", "where", "how-long");
            rows.add(new Kept(row.need("what"), row.need("where"), row.need("how-long")));
        }));
        return rows;
    }

    /** The row for a service that keeps conversations that long, such as "24 hours". */
    public Kept lasting(String time) {
        return new Kept(what, where, howLong.replace("{time}", time));
    }
}
