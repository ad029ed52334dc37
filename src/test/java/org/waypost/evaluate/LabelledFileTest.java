package org.waypost.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waypost.understanding.Labelled;

class LabelledFileTest {
    @TempDir
    private Path folder;

    @Test
    void aRowIsALabelATabAndAText() throws IOException {
        assertEquals(List.of(new Labelled("bus", "the bus\tis late"), new Labelled("oos", "hm")),
                read("bus\tthe bus\tis late\noos\thm\n"));
    }

    @Test
    void aRowOfAnotherFormIsNamed() {
        assertEquals("rows.tsv:2: this line isn't label<TAB>text.", assertThrows(LabelledFile.Malformed.class,
                () -> read("a\tb\nno tab\n"))
                .getMessage());
        assertThrows(LabelledFile.Malformed.class, () -> read("a\t \n"));
        assertThrows(LabelledFile.Malformed.class, () -> read("\ttext\n"));
    }

    private List<Labelled> read(String text) throws IOException {
        return LabelledFile.read(Files.writeString(folder.resolve("rows.tsv"), text));
    }
}
