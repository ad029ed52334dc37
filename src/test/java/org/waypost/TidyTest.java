package org.waypost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The house's few rules that can be counted, told as file:line. */
class TidyTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 40;
    private static final int LONGEST_LINE = 140;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern NUMBER_TO_RING = Pattern.compile("\"[^\"]*\\b0[0-9]{2,4} [0-9]{3}[0-9 ]{3,}[^\"]*\"");
    private static final Pattern LINK = Pattern.compile("\"https?://(?!www\\.w3\\.org/|localhost|127\\.0\\.0\\.1)[^\"]*\"");
    private static final Pattern TYPE = Pattern.compile("\\b(record|class|interface|enum) ");
    private static final Pattern METHOD = Pattern.compile(
            "^    (?! )[^=;@/*]*\\)\\s*(throws [\\w., ]+)?\\{$|^    (?! )\\) *(throws [\\w., ]+)?\\{$");

    @Test
    void filesAreShortAndFinished() throws IOException {
        var faults = new ArrayList<String>();
        for (Path file : javaFiles(Path.of("src"))) {
            var lines = Files.readAllLines(file);
            if (lines.size() > LONGEST_FILE) {
                faults.add(file + ":" + lines.size() + ": over " + LONGEST_FILE + " lines. Does it do more than one thing?");
            }
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.length() > LONGEST_LINE) {
                    faults.add(file + ":" + (i + 1) + ": over " + LONGEST_LINE + " characters");
                }
                if (UNFINISHED.matcher(line).find()) {
                    faults.add(file + ":" + (i + 1) + ": unfinished");
                }
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void methodsAreShort() throws IOException {
        var faults = new ArrayList<String>();
        for (Path file : javaFiles(Path.of("src"))) {
            var lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (METHOD.matcher(lines.get(i)).matches() && !TYPE.matcher(lines.get(i)).find()) {
                    int end = i + 1;
                    while (end < lines.size() && !lines.get(end).equals("    }")) {
                        end++;
                    }
                    if (end - i > LONGEST_METHOD) {
                        faults.add(file + ":" + (i + 1) + ": " + (end - i) + " lines in one method. At most " + LONGEST_METHOD + ".");
                    }
                }
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void numbersAndLinksLiveInTheKnowledgeBase() throws IOException {
        var faults = new ArrayList<String>();
        for (Path file : javaFiles(Path.of("src/main/java"))) {
            var lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (NUMBER_TO_RING.matcher(lines.get(i)).find() || LINK.matcher(lines.get(i)).find()) {
                    faults.add(file + ":" + (i + 1) + ": a number or link in Java. It belongs in knowledge-base/facts.");
                }
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    private static List<Path> javaFiles(Path top) throws IOException {
        try (var walk = Files.walk(top)) {
            return walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
