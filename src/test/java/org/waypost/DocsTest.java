package org.waypost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocsTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Test)`");

    @Test
    void everyTestThatTheSecurityListNamesIsThere() throws IOException {
        var named = TEST.matcher(Files.readString(Path.of("src/docs/security.md"))).results().map(found -> found.group(1))
                .collect(Collectors.toSet());
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var there = files.map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
            assertThat(named).hasSizeGreaterThan(15).isSubsetOf(there);
        }
    }
}
