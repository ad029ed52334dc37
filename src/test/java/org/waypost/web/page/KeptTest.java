package org.waypost.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Kept;
import org.waypost.knowledge.KnowledgeFiles;

class KeptTest {
    private static final KnowledgeFiles FILES = KnowledgeFiles.carried();

    @Test
    void theReadmeSaysWhatThePageSays() throws IOException {
        var faults = new Faults();
        var rows = Kept.read(FILES, faults);
        assertThat(faults.all()).isEmpty();
        assertThat(rows).hasSizeGreaterThan(5);
        String readme = Files.readString(Path.of("README.md"));
        for (var row : rows) {
            var shown = row.lasting("24 hours");
            assertThat(readme).contains("| " + shown.what() + " | " + shown.where() + " | " + shown.howLong() + " |");
        }
    }

    @Test
    void aRowThatSaysHalfIsAFault() {
        var faults = new Faults();
        Kept.read(new KnowledgeFiles(java.util.Map.of("knowledge-base/kept.yaml", "- what: words\n  where: here\n")), faults);
        assertThat(faults.serious()).hasSize(1).first().asString().startsWith("knowledge-base/kept.yaml:1: ").contains("how-long");
    }
}
