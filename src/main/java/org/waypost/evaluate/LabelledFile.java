package org.waypost.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waypost.understanding.Labelled;

/** A file of {@code label<TAB>text}, one a line, no header; {@code oos} for what is out of scope. */
public final class LabelledFile {
    private LabelledFile() {}

    /** @throws Malformed naming the first line that has no label or no text */
    public static List<Labelled> read(Path file) throws IOException {
        var rows = new ArrayList<Labelled>();
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            int tab = lines.get(i).indexOf('\t');
            if (tab < 1 || lines.get(i).substring(tab + 1).isBlank()) {
                throw new Malformed(file.getFileName() + ":" + (i + 1) + ": this line isn't label<TAB>text.");
            }
            rows.add(new Labelled(lines.get(i).substring(0, tab), lines.get(i).substring(tab + 1)));
        }
        return rows;
    }

    /** A line of another form; says which. */
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String where) {
            super(where);
        }
    }
}
