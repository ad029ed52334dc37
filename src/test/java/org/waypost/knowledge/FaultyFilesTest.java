package org.waypost.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each folder of {@code src/test/resources/faulty} breaks the sound files in one way; its {@code expected.txt} is what is told. */
class FaultyFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TestFactory
    Stream<DynamicTest> eachBrokenRuleIsToldByFileAndLine() throws IOException {
        try (var folders = Files.list(SoundFiles.folder("/faulty"))) {
            return folders.sorted().toList().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(),
                    folder.resolve("expected.txt").toUri(), () -> holds(folder)));
        }
    }

    private static void holds(Path folder) throws IOException {
        var told = ContentCheck.run(SoundFiles.all().and(SoundFiles.in(folder)), DAY, false);
        assertThat(told.stream().map(Fault::toString)).containsExactlyElementsOf(Files.readAllLines(folder.resolve("expected.txt")));
    }

    @Test
    void theSoundFilesHaveNoFaultAndNoWarning() {
        assertThat(ContentCheck.run(SoundFiles.all(), DAY, true)).isEmpty();
    }
}
