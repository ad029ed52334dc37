package org.waypost.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file.
 *
 * @param number from 1
 */
public record NumberedLine(int number, String text) {

    /** The lines of a text that starts at a line of its file, stripped at their ends; blank ones are left out. */
    public static List<NumberedLine> split(String text, int first) {
        var lines = new ArrayList<NumberedLine>();
        int number = first;
        for (String line : text.split("\\R", -1)) {
            if (!line.isBlank()) {
                lines.add(new NumberedLine(number, line.stripTrailing()));
            }
            number++;
        }
        return lines;
    }
}
